import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../../api/client';
import { useCommandKey } from '../../../api/use-command-key';
import { Empty } from '../../../parts/empty';
import { useWords } from '../../../parts/language';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useSession } from '../../../session/session';
import { type Mapping, headersOf } from './corrected';
import { MappingForm } from './mapping-form';
import './texts';

/** How the columns of known kinds of files are read: looked at, put right, taken away. */
export function MappingsCard() {
  const { t } = useTranslation('mappings');
  const words = useWords();
  const { may } = useSession();
  const queries = useQueryClient();
  const [modal, dialogs] = Modal.useModal();
  const [changed, change] = useState<Mapping>();
  const { keyOf } = useCommandKey();
  const { data, error, refetch } = useQuery({
    queryKey: ['import-mappings'],
    queryFn: () => ask(() => client.GET('/api/v1/import-mappings')),
  });
  const removal = useMutation({
    mutationFn: (id: string) => {
      const params = { path: { id }, header: { 'Idempotency-Key': keyOf(id) } };
      return ask(() => client.DELETE('/api/v1/import-mappings/{id}', { params }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import-mappings'] }),
  });
  const remove = async ({ id, name }: Mapping): Promise<void> => {
    const isSure = await modal.confirm({
      title: t('removeSure'),
      content: words(name),
      okText: t('remove'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
    });
    if (isSure) removal.mutate(id);
  };
  const fault = error ?? removal.error;
  return (
    <Card title={t('title')}>
      {dialogs}
      {fault && <ProblemAlert error={fault} onRetry={() => void refetch()} />}
      {data && data.items.length === 0 && <Empty why={t('none')} next={t('noneHint')} />}
      <ul className="plain">
        {(data?.items ?? []).map((mapping) => (
          <li key={mapping.id} className="item" data-row tabIndex={-1}>
            <span>
              <strong>{words(mapping.name)}</strong> {mapping.builtIn && <Tag>{t('builtIn')}</Tag>}
            </span>
            <small>
              {t('reads', { count: headersOf(mapping).length, headers: headersOf(mapping).slice(0, 6).join('、') })}
            </small>
            {!mapping.builtIn && may('enterprise.import') && (
              <div className="filters">
                <Button size="small" onClick={() => change(mapping)}>
                  {t('change')}
                </Button>
                <Button size="small" danger onClick={() => void remove(mapping)}>
                  {t('remove')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {changed && <MappingForm mapping={changed} onClose={() => change(undefined)} />}
    </Card>
  );
}
