import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { FormFoot } from '../../parts/form-foot';
import { ProblemAlert } from '../../parts/problem-alert';

interface Said {
  readonly year: number;
  readonly off?: string;
  readonly work?: string;
  readonly source: string;
}

interface Props {
  readonly before: Schemas['CalendarYearResponseDto'];
  readonly onClose: () => void;
  readonly onSaved: (year: number) => void;
}

const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[\s,，、]+/)
    .map((line) => line.trim())
    .filter(Boolean);

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** The schedule of one year, as its notice says: days off, days that are worked instead, and where it says so. */
export function CalendarForm({ before, onClose, onSaved }: Props) {
  const { t } = useTranslation('admin');
  const queries = useQueryClient();
  const { keyOf } = useCommandKey();
  const save = useMutation({
    mutationFn: ({ year, off, work, source }: Said) => {
      const body = { off: linesOf(off), work: linesOf(work), source };
      const params = { path: { year: String(year) }, header: { 'Idempotency-Key': keyOf([year, body]) } };
      return ask(() => client.PUT('/api/v1/admin/calendars/{year}', { params, body }));
    },
    onSuccess: async ({ year }) => {
      onSaved(year);
      onClose();
      await queries.invalidateQueries({ queryKey: ['calendars'] });
    },
  });
  const days = {
    validator: async (_: unknown, text?: string) => {
      const lines = linesOf(text);
      const wrong = lines.findIndex((line) => !isDay(line));
      if (wrong >= 0) throw new Error(t('dayWrong', { line: wrong + 1, text: lines[wrong] }));
    },
  };
  const { year, off, work, source } = before;
  return (
    <Modal open onCancel={onClose} footer={null} title={t('calendars')}>
      <Form<Said>
        layout="vertical"
        initialValues={{ year, off: off.join('\n'), work: work.join('\n'), source: source ?? '' }}
        onFinish={(said) => save.mutate(said)}
      >
        <Form.Item name="year" label={t('year')} rules={[{ required: true, type: 'integer', min: 2000, max: 2100 }]}>
          <InputNumber disabled={before.published} />
        </Form.Item>
        <Form.Item name="off" label={t('off')} rules={[days]}>
          <Input.TextArea rows={8} maxLength={2_000} />
        </Form.Item>
        <Form.Item name="work" label={t('work')} rules={[days]}>
          <Input.TextArea rows={4} maxLength={1_000} />
        </Form.Item>
        <Form.Item
          name="source"
          label={t('source')}
          rules={[{ required: true, whitespace: true, message: t('sourceMissing') }]}
        >
          <Input maxLength={1_000} />
        </Form.Item>
        {save.error && <ProblemAlert error={save.error} />}
        <FormFoot send={t('save')} cancel={t('cancel')} isSending={save.isPending} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
