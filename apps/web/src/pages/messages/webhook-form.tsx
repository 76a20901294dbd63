import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { FormFoot } from '../../parts/form-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import './texts';

type Said = Schemas['WebhookRequestDto'];

interface Props {
  readonly before?: Schemas['WebhookResponseDto'];
  /** What each kind of message is called. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly onClose: () => void;
  readonly onSecret: (secret: string) => void;
}

/** Where messages of which kinds about which branch go. */
export function WebhookForm({ before, kinds, onClose, onSecret }: Props) {
  const { t } = useTranslation('messages');
  const queries = useQueryClient();
  const { keyOf } = useCommandKey();
  const save = useMutation({
    mutationFn: async (body: Said): Promise<string | undefined> => {
      const header = { 'Idempotency-Key': keyOf(body) };
      if (!before) return (await ask(() => client.POST('/api/v1/admin/webhooks', { params: { header }, body }))).secret;
      const params = { header, path: { id: before.id } };
      await ask(() => client.PUT('/api/v1/admin/webhooks/{id}', { params, body }));
      return undefined;
    },
    onSuccess: async (secret) => {
      // A repeat is answered without it.
      if (secret) onSecret(secret);
      await queries.invalidateQueries({ queryKey: ['webhooks'] });
      onClose();
    },
  });
  const { url = '', regionCode = '', active = true } = before ?? {};
  const required = { required: true, message: t('required') };
  return (
    <Modal open onCancel={onClose} footer={null} title={t(before ? 'change' : 'newWebhook')}>
      <Form<Said>
        layout="vertical"
        autoComplete="off"
        initialValues={{ url, regionCode, active, kinds: before?.kinds ?? [] }}
        onFinish={(said) => save.mutate(said)}
      >
        <Form.Item name="url" label={t('url')} rules={[required]}>
          <Input maxLength={500} placeholder="https://" />
        </Form.Item>
        <Form.Item
          name="regionCode"
          label={t('region')}
          rules={[required, { pattern: /^[1-9]\d{5}(\d{3})?$/, message: t('region') }]}
        >
          <Input maxLength={9} />
        </Form.Item>
        <Form.Item name="kinds" label={t('kinds')}>
          <Select
            mode="multiple"
            aria-label={t('kinds')}
            options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>{t('isActive')}</Checkbox>
        </Form.Item>
        {save.error && <ProblemAlert error={save.error} />}
        <FormFoot send={t('save')} cancel={t('cancel')} isSending={save.isPending} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
