import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoreActs } from '../../acts/more-acts';
import { usePages } from '../../parts/use-pages';
import { ask, client } from '../../api/client';
import { useSession } from '../../session/session';
import { SittingList } from '../sittings/sitting-list';
import { ExpertLine } from './expert-line';
import './texts';

const REGISTER = { name: 'experts', method: 'POST', href: '/api/v1/experts' } as const;

/** Everybody of whom panels are drawn by lot. */
export function ExpertsPage() {
  const { t } = useTranslation('experts');
  const { may } = useSession();
  const pages = usePages(['experts'], (cursor) =>
    ask(() => client.GET('/api/v1/experts', { params: { query: { cursor } } })),
  );
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('title')}
      </Typography.Title>
      <div>
        <MoreActs acts={may('expert.register') ? [REGISTER] : []} touches={[['experts']]} isPlain />
      </div>
      <SittingList
        pages={pages}
        why={t('noExperts')}
        next={t('noExpertsHint')}
        keyOf={({ id }) => id}
        lineOf={(expert) => <ExpertLine expert={expert} />}
      />
    </div>
  );
}
