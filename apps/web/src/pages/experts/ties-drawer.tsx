import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { Employers, Relations } from './ties';
import './texts';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

/** One entry of the register with the name: that it was read is noted. */
export function TiesDrawer({ id, onClose }: Props) {
  const { t } = useTranslation(['texts', 'experts']);
  const { data, error, refetch } = useQuery({
    queryKey: ['expert', id],
    queryFn: () => ask(() => client.GET('/api/v1/experts/{id}', { params: { path: { id } } })),
  });
  return (
    <Drawer open onClose={onClose} size="large" title={data ? (data.name ?? t('experts:erased')) : t('experts:title')}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && (
        <div className="stack">
          <p className="aside">{t('experts:noted')}</p>
          <Relations expert={data} />
          <Employers expert={data} />
        </div>
      )}
    </Drawer>
  );
}
