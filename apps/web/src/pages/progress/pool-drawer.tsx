import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { FirmsDrawer } from './firms-drawer';

interface Props {
  readonly tier: string;
  readonly pool: 'potential' | 'reserve' | 'cultivating' | 'sprint' | 'recognised';
  readonly count: number;
  readonly onClose: () => void;
}

/** The firms of one pool of one tier. */
export function PoolDrawer({ tier, pool, count, onClose }: Props) {
  const { t } = useTranslation('progress');
  const { data } = useQuery({
    queryKey: ['pools', tier, pool],
    queryFn: () => ask(() => client.GET('/api/v1/pools', { params: { query: { tier, pool, limit: 200 } } })),
  });
  const firms = data?.items ?? [];
  const title = t('firms', { what: t(`pool.${pool}`), count });
  return <FirmsDrawer title={title} firms={firms} cut={typeof data?.nextCursor === 'string'} onClose={onClose} />;
}
