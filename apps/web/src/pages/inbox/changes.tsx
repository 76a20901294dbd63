import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { FirmLink } from '../../parts/firm-link';
import { useWords } from '../../parts/language';
import { ListFoot } from '../../parts/list-foot';
import { Loading } from '../../parts/loading';
import { PartyName } from '../../parts/party-name';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import './texts';

function placeOf({ subject, enterprise }: Schemas['ChangeByOtherResponseDto']): string {
  if (subject.type === 'application') return `/applications/${subject.id}`;
  return subject.type === 'meeting' ? `/meetings/${subject.id}` : `/enterprises/${enterprise.creditCode}`;
}

/** What others did within a week, the latest first. */
export function Changes() {
  const { t } = useTranslation(['texts', 'inbox']);
  const words = useWords();
  // Under the name of tasks, so that whatever happens is told here as well.
  const changes = usePages(['tasks', 'changes'], (cursor) =>
    ask(() => client.GET('/api/v1/inbox/changes', { params: { query: { cursor } } })),
  );
  if (changes.error) return <ProblemAlert error={changes.error} onRetry={changes.readAgain} />;
  if (changes.isLoading) return <Loading />;
  if (changes.items.length === 0) return <Empty why={t('inbox:emptyChanges')} next={t('inbox:emptyHint')} />;
  return (
    <>
      <ul className="cards">
        {changes.items.map((change) => (
          <li key={change.id} data-row tabIndex={-1}>
            <Card size="small" className="task-card">
              <div className="task-what">
                <Link to={placeOf(change)} className="task-title">
                  {words(change.line)}
                </Link>
                <FirmLink of={change.enterprise} />
              </div>
              <div className="task-when">
                {change.roles[0] && <PartyName role={change.roles[0]} department={change.department} />}
                <Day on={change.at} />
              </div>
            </Card>
          </li>
        ))}
      </ul>
      <ListFoot
        total={changes.total}
        hasMore={changes.hasMore}
        isReadingMore={changes.isReadingMore}
        onMore={changes.readMore}
      />
    </>
  );
}
