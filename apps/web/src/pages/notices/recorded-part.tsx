import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';

/** Notices of upper levels, as they were recorded: objections go there. */
export function RecordedPart() {
  const { t } = useTranslation('notices');
  const { data, error, refetch } = useQuery({
    queryKey: ['notices', 'recorded'],
    queryFn: () => ask(() => client.GET('/api/v1/notices/recorded')),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0) return <Empty why={t('emptyRecorded')} next={t('emptyRecordedHint')} />;
  return (
    <ul className="plain">
      {data.items.map((notice) => (
        <li key={`${notice.publisher}${notice.batch}${notice.from}`} className="item">
          <strong>
            {notice.publisher} · <TierName tier={notice.tier} /> {notice.documentNo}
          </strong>
          <span>
            {t('ends')} <Day on={notice.to} />
            {notice.objectTo && ` · ${t('objectTo', { where: notice.objectTo })}`}{' '}
            {notice.link && (
              <a href={notice.link} target="_blank" rel="noreferrer">
                {t('link')}
              </a>
            )}
          </span>
          <span>
            {notice.firms.map(({ creditCode, enterpriseName }) => (
              <Link key={creditCode} to={`/enterprises/${creditCode}`}>
                {`${enterpriseName} `}
              </Link>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
