import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { FormFoot } from '../../parts/form-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';

interface Said {
  readonly count: number;
  readonly reason: string;
}

interface Props {
  readonly year: number;
  readonly tier: string;
  readonly before: Said | null;
  readonly onClose: () => void;
}

/** Says how many firms are to reach a tier, and by which plan. */
export function TargetForm({ year, tier, before, onClose }: Props) {
  const { t } = useTranslation('progress');
  const queries = useQueryClient();
  const { keyOf } = useCommandKey();
  const save = useMutation({
    mutationFn: (body: Said) =>
      ask(() =>
        client.PUT('/api/v1/targets/{year}/{tier}', {
          params: { path: { year: String(year), tier }, header: { 'Idempotency-Key': keyOf(body) } },
          body,
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['targets'] });
      onClose();
    },
  });
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      title={
        <>
          {t('set')} · {year} · <TierName tier={tier} />
        </>
      }
    >
      <Form<Said> layout="vertical" initialValues={before ?? {}} onFinish={(said) => save.mutate(said)}>
        <Form.Item
          name="count"
          label={t('count')}
          rules={[{ required: true, type: 'integer', min: 0, message: t('whole') }]}
        >
          <InputNumber min={0} max={100_000} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('source')}
          rules={[{ required: true, whitespace: true, message: t('sourceMissing') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
        {save.error && <ProblemAlert error={save.error} />}
        <FormFoot send={t('save')} cancel={t('cancel')} isSending={save.isPending} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
