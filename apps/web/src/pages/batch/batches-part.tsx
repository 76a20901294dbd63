import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import { useWords } from '../../parts/language';
import { TierName } from '../../parts/tier-name';
import { usePages } from '../../parts/use-pages';
import { SittingList } from '../sittings/sitting-list';
import './texts';

/** Batches, each with the share of its firms on which the lot for a site check falls. */
export function BatchesPart() {
  const { t } = useTranslation(['texts', 'batch']);
  const words = useWords();
  const pages = usePages(['batches', 'all'], (cursor) =>
    ask(() => client.GET('/api/v1/batches', { params: { query: { cursor } } })),
  );
  return (
    <SittingList
      pages={pages}
      why={t('batch:none')}
      next={t('batch:noneHint')}
      keyOf={({ id }) => id}
      lineOf={({ id, title, tier, open, siteCheck }) => (
        <>
          <Link to={`/batches/${encodeURIComponent(id)}`}>{words(title)}</Link>
          <span>
            <TierName tier={tier} /> ·{' '}
            {siteCheck ? t('batch:share', { percent: siteCheck.sharePercent }) : t('batch:noShare')}{' '}
            <Tag color={open ? 'success' : 'default'}>{t(open ? 'batch:open' : 'batch:shut')}</Tag>
          </span>
        </>
      )}
    />
  );
}
