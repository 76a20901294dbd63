import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import { TierName } from '../../parts/tier-name';
import { usePages } from '../../parts/use-pages';
import '../panel/texts';
import { SittingList } from './sitting-list';

/** Panels of experts, the latest first. */
export function PanelsPart() {
  const { t } = useTranslation(['texts', 'sittings', 'panel']);
  const states: Readonly<Record<string, string>> = t('panel:state', { returnObjects: true });
  const pages = usePages(['panels'], (cursor) =>
    ask(() => client.GET('/api/v1/panels', { params: { query: { cursor } } })),
  );
  return (
    <SittingList
      pages={pages}
      why={t('sittings:noPanels')}
      next={t('sittings:noPanelsHint')}
      keyOf={({ id }) => id}
      lineOf={({ id, enterpriseName, tier, status, seats }) => (
        <>
          <Link to={`/panels/${id}`}>
            {enterpriseName} {tier && <TierName tier={tier} />}
          </Link>
          <span>
            {t('panel:seats')} {seats.length} <Tag>{states[status] ?? status}</Tag>
          </span>
        </>
      )}
    />
  );
}
