import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { FormFoot } from '../../parts/form-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import './texts';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

/** A second person agrees or refuses, and says why. */
export function DecideForm({ id, onClose }: Props) {
  const { t } = useTranslation('erasures');
  const queries = useQueryClient();
  const { keyOf } = useCommandKey();
  const deciding = useMutation({
    mutationFn: (body: Schemas['ErasureDecisionRequestDto']) => {
      const params = { path: { id }, header: { 'Idempotency-Key': keyOf(body) } };
      return ask(() => client.POST('/api/v1/admin/erasures/{id}/decision', { params, body }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['erasures'] });
      onClose();
    },
  });
  return (
    <Modal open onCancel={onClose} footer={null} title={t('decideTitle')}>
      <Alert type="warning" showIcon title={t('final')} />
      <Form<Schemas['ErasureDecisionRequestDto']> layout="vertical" onFinish={(said) => deciding.mutate(said)}>
        <Form.Item name="approve" label={t('verdict')} rules={[{ required: true, message: t('required') }]}>
          <Radio.Group
            options={[
              { value: true, label: t('approve') },
              { value: false, label: t('refuse') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="comment"
          label={t('comment')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        {deciding.error && <ProblemAlert error={deciding.error} />}
        <FormFoot send={t('send')} cancel={t('cancel')} isSending={deciding.isPending} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
