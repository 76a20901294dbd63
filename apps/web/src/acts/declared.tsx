import { useQuery } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../api/client';
import { Loading } from '../parts/loading';
import { ActForm } from './act-form';
import type { Act } from './send-act';

interface Props {
  /** The declaration that is asked for before anything else; absent where the task knows none. */
  readonly act: Act | undefined;
  readonly touches: readonly QueryKey[];
  readonly children: ReactNode;
}

/** Nobody judges a firm before saying whether they are free to: the form of a review opens when its reader has declared. */
export function Declared({ act, touches, children }: Props) {
  const { t } = useTranslation();
  const id = act?.href.split('/')[4] ?? '';
  const { data } = useQuery({
    queryKey: ['review', id],
    queryFn: () => ask(() => client.GET('/api/v1/reviews/{id}', { params: { path: { id } } })),
    enabled: act !== undefined,
  });
  if (!act) return <>{children}</>;
  if (!data) return <Loading />;
  if (data.declared !== false) return <>{children}</>;
  return (
    <div className="stack">
      <Alert type="info" showIcon title={t('form.declareFirst')} />
      <ActForm act={act} touches={[...touches, ['review']]} />
    </div>
  );
}
