import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { FormFoot } from '../../parts/form-foot';
import { ProblemAlert } from '../../parts/problem-alert';

const LOOK_MS = 1_000;

/** Orders the dossier as a bundle with a reason, and hands it over once it is written. */
export function ExportButton({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation('dossier');
  const [isOpen, setOpen] = useState(false);
  const { keyOf, answered } = useCommandKey();
  const order = useMutation({
    mutationFn: (body: { readonly reason: string }) =>
      ask(() =>
        client.POST('/api/v1/dossiers/{creditCode}/exports', {
          params: { path: { creditCode }, header: { 'Idempotency-Key': keyOf(body) } },
          body,
        }),
      ),
  });
  const id = order.data?.id;
  const { data: state = order.data } = useQuery({
    queryKey: ['dossier-export', id],
    enabled: id !== undefined,
    queryFn: () =>
      ask(() =>
        client.GET('/api/v1/dossiers/{creditCode}/exports/{id}', { params: { path: { creditCode, id: id ?? '' } } }),
      ),
    refetchInterval: (query) => (query.state.data?.state === 'building' || !query.state.data ? LOOK_MS : false),
  });
  const close = (): void => {
    setOpen(false);
    order.reset();
    answered();
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)}>
        {t('take')}
      </Button>
      <Modal open={isOpen} onCancel={close} footer={null} title={t('take')} destroyOnHidden>
        <p>{t('takeHint')}</p>
        {!id && (
          <Form<{ reason: string }> layout="vertical" onFinish={(said) => order.mutate(said)}>
            <Form.Item
              name="reason"
              label={t('takeWhy')}
              rules={[{ required: true, whitespace: true, message: t('takeWhyMissing') }]}
            >
              <Input maxLength={500} />
            </Form.Item>
            {order.error && <ProblemAlert error={order.error} />}
            <FormFoot send={t('order')} cancel={t('cancel')} isSending={order.isPending} onCancel={close} />
          </Form>
        )}
        <div role="status">
          {state?.state === 'building' && t('building', { count: state.written })}
          {state?.state === 'failed' && t('failed', { code: state.problem ?? '' })}
          {state?.state === 'ready' && state.href && (
            <Button type="primary" icon={<DownloadOutlined />} href={state.href}>
              {t('download')}
            </Button>
          )}
        </div>
      </Modal>
    </>
  );
}
