import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { usePages } from '../../parts/use-pages';

/** Our own notices that are open. */
export function OwnPart() {
  const { t } = useTranslation('notices');
  const pages = usePages(['notices', 'own'], (cursor) =>
    ask(() => client.GET('/api/v1/notices', { params: { query: { cursor } } })),
  );
  return (
    <>
      {pages.error && <ProblemAlert error={pages.error} onRetry={pages.readAgain} />}
      {pages.isLoading && <Loading />}
      {!pages.isLoading && !pages.error && pages.items.length === 0 && <Empty why={t('empty')} next={t('emptyHint')} />}
      <ul className="plain">
        {pages.items.map((notice) => (
          <li key={notice.id} className="item" data-row tabIndex={-1}>
            <Link to={`/notices/${notice.id}`}>
              {notice.enterpriseName} · <TierName tier={notice.tier} />
            </Link>
            <span>
              {t('ends')} <Day on={notice.endsOn} /> · {t('left', { days: notice.workingDaysLeft })} ·{' '}
              {t('objections', { count: notice.objections })} {notice.held && <Tag color="error">{t('held')}</Tag>}{' '}
              {notice.provisional && <Tag color="warning">{t('provisional')}</Tag>}
            </span>
            <Link to={`/enterprises/${notice.creditCode}`}>{t('openCase')}</Link>
          </li>
        ))}
      </ul>
      <ListFoot
        total={pages.total}
        hasMore={pages.hasMore}
        isReadingMore={pages.isReadingMore}
        onMore={pages.readMore}
      />
    </>
  );
}
