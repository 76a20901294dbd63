import { Checkbox, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { useWords } from '../../parts/language';
import { ListFoot } from '../../parts/list-foot';
import { Loading } from '../../parts/loading';
import { PartyName } from '../../parts/party-name';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import './page-texts';

type Entry = Schemas['TimelineEntryResponseDto'];

function Who({ actor }: Pick<Entry, 'actor'>) {
  const { t } = useTranslation(['texts', 'firmPage']);
  const [role] = actor.roles;
  if (actor.kind !== 'person' || !role) return <>{t('firmPage:system')}</>;
  return <PartyName role={role} department={actor.department} />;
}

/** What happened to the firm, a line each, by whom; no person is named. */
export function TimelinePart({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation(['texts', 'firmPage']);
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const isPeople = search.get('by') === 'people';
  const entries = usePages(['dossier', creditCode, 'timeline', isPeople], (cursor) => {
    const query = { cursor, ...(isPeople ? { actorKind: 'person' as const } : {}) };
    return ask(() => client.GET('/api/v1/dossiers/{creditCode}/timeline', { params: { path: { creditCode }, query } }));
  });
  return (
    <>
      <p>
        <Checkbox
          checked={isPeople}
          onChange={({ target }) => setSearch({ part: 'timeline', ...(target.checked ? { by: 'people' } : {}) })}
        >
          {t('firmPage:onlyPeople')}
        </Checkbox>
      </p>
      {entries.error && <ProblemAlert error={entries.error} onRetry={entries.readAgain} />}
      {entries.isLoading && <Loading />}
      {!entries.isLoading && !entries.error && entries.items.length === 0 && (
        <Empty why={t('firmPage:noTimeline')} next={t('firmPage:noTimelineHint')} />
      )}
      <Timeline
        items={entries.items.map((entry) => ({
          key: entry.id,
          content: (
            <>
              <div>{words(entry.line)}</div>
              <small>
                <Day on={entry.at} /> · <Who actor={entry.actor} />
              </small>
            </>
          ),
        }))}
      />
      <ListFoot
        total={entries.total}
        hasMore={entries.hasMore}
        isReadingMore={entries.isReadingMore}
        onMore={entries.readMore}
      />
    </>
  );
}
