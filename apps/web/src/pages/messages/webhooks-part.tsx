import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { ProblemAlert } from '../../parts/problem-alert';
import { RegionName } from '../../parts/region-name';
import { useKinds } from './use-kinds';
import { WebhookForm } from './webhook-form';
import './texts';

type Webhook = Schemas['WebhookResponseDto'];

/** Ends a subscription, after a second thought. */
function useRemoval() {
  const { t } = useTranslation('messages');
  const queries = useQueryClient();
  const [modal, dialogs] = Modal.useModal();
  const { keyOf } = useCommandKey();
  const removal = useMutation({
    mutationFn: (id: string) =>
      ask(() =>
        client.DELETE('/api/v1/admin/webhooks/{id}', {
          params: { path: { id }, header: { 'Idempotency-Key': keyOf(id) } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  const remove = async ({ id, url }: Webhook): Promise<void> => {
    const isSure = await modal.confirm({
      title: t('removeSure'),
      content: url,
      okText: t('remove'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
    });
    if (isSure) removal.mutate(id);
  };
  return { remove, dialogs, error: removal.error };
}

/** Which systems hear of messages. The key of a signature is shown once, when it is made. */
export function WebhooksPart() {
  const { t } = useTranslation('messages');
  const kinds = useKinds();
  const [changed, change] = useState<Webhook | 'new'>();
  const [secret, setSecret] = useState<string>();
  const { remove, dialogs, error: removalError } = useRemoval();
  const { data, error, refetch, isLoading } = useQuery({
    queryKey: ['webhooks'],
    queryFn: () => ask(() => client.GET('/api/v1/admin/webhooks')),
  });
  const fault = error ?? removalError;
  return (
    <div className="stack">
      {dialogs}
      <p>{t('webhooksWhy')}</p>
      <div className="filters">
        <Button type="primary" onClick={() => change('new')}>
          {t('newWebhook')}
        </Button>
      </div>
      {secret && (
        <Alert
          type="warning"
          role="alert"
          showIcon
          title={t('secret')}
          description={
            <Typography.Text code copyable>
              {secret}
            </Typography.Text>
          }
          action={<Button onClick={() => setSecret(undefined)}>{t('secretKept')}</Button>}
        />
      )}
      {fault && <ProblemAlert error={fault} onRetry={() => void refetch()} />}
      <DataTable<Webhook>
        label={t('parts.webhooks')}
        rowKey="id"
        dataSource={data?.items ?? []}
        loading={isLoading}
        locale={{ emptyText: <Empty why={t('noWebhooks')} next={t('noWebhooksHint')} /> }}
        columns={[
          { title: t('url'), dataIndex: 'url' },
          {
            title: t('kind'),
            render: (_, one) => one.kinds.map((kind) => kinds[kind] ?? kind).join('、') || t('allKinds'),
          },
          { title: t('regionShort'), render: (_, { regionCode }) => <RegionName code={regionCode} /> },
          {
            title: t('state'),
            render: (_, { active }) => (
              <Tag color={active ? 'success' : undefined}>{t(active ? 'active' : 'inactive')}</Tag>
            ),
          },
          {
            title: '',
            key: 'act',
            render: (_, one) => (
              <>
                <Button size="small" onClick={() => change(one)}>
                  {t('change')}
                </Button>{' '}
                <Button size="small" danger onClick={() => void remove(one)}>
                  {t('remove')}
                </Button>
              </>
            ),
          },
        ]}
      />
      {changed && (
        <WebhookForm
          {...(changed === 'new' ? {} : { before: changed })}
          kinds={kinds}
          onClose={() => change(undefined)}
          onSecret={setSecret}
        />
      )}
    </div>
  );
}
