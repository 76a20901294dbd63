import { Card, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { useWords } from '../../parts/language';
import { ListFoot } from '../../parts/list-foot';
import { PartyName } from '../../parts/party-name';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import type { Application } from './types';
import './texts';

/** Everything that happened to the case, a line each. */
export function HistoryCard({ application: { id, creditCode } }: { readonly application: Application }) {
  const { t } = useTranslation(['texts', 'application']);
  const words = useWords();
  const entries = usePages(['application', id, 'history'], (cursor) => {
    const query = { cursor, aggregateType: 'application' as const, aggregateId: id };
    return ask(() => client.GET('/api/v1/dossiers/{creditCode}/timeline', { params: { path: { creditCode }, query } }));
  });
  const items = entries.items.map(({ id: key, line, at, actor }) => ({
    key,
    content: (
      <>
        <div>{words(line)}</div>
        <small className="aside">
          <Day on={at} /> {at.slice(11, 16)} ·{' '}
          {actor.kind === 'person' && actor.roles[0] ? (
            <PartyName role={actor.roles[0]} department={actor.department} />
          ) : (
            t('problem.byItself')
          )}
        </small>
      </>
    ),
  }));
  return (
    <Card title={t('application:history')}>
      {entries.error && <ProblemAlert error={entries.error} onRetry={entries.readAgain} />}
      <Timeline items={items} />
      <ListFoot
        total={entries.total}
        hasMore={entries.hasMore}
        isReadingMore={entries.isReadingMore}
        onMore={entries.readMore}
      />
    </Card>
  );
}
