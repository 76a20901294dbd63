import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { FormFoot } from '../../parts/form-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import './texts';

type Body = Schemas['ErasureRequestDto'];

const ABOUT = ['subjects', 'name', 'account'] as const;
const GROUNDS = ['purpose-over', 'retention-over', 'consent-withdrawn', 'unlawful-processing', 'other-law'] as const;
const CODE_LENGTH = 18;

interface Said extends Body {
  readonly about: (typeof ABOUT)[number];
}

/** Whose personal values the record of a firm holds, by key. */
function Subjects({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation('erasures');
  const { data, error } = useQuery({
    queryKey: ['personal-subjects', creditCode],
    enabled: creditCode.length === CODE_LENGTH,
    queryFn: () => ask(() => client.GET('/api/v1/admin/personal-subjects', { params: { query: { creditCode } } })),
    retry: false,
  });
  const left = data?.items.filter(({ destroyedAt }) => destroyedAt === null) ?? [];
  return (
    <>
      {error && <ProblemAlert error={error} />}
      {data && left.length === 0 && <p>{t('noSubjects')}</p>}
      <Form.Item
        name="subjects"
        label={t('subjects')}
        extra={t('subjectsHint')}
        rules={[{ required: true, message: t('required') }]}
      >
        <Checkbox.Group
          options={left.map(({ id, subject, fields }) => ({ value: id, label: `${subject}（${fields.join('、')}）` }))}
        />
      </Form.Item>
    </>
  );
}

interface Props {
  readonly onClose: () => void;
  readonly onAsked: () => void;
}

/** Whose data, on which ground, and why. */
export function AskForm({ onClose, onAsked }: Props) {
  const { t } = useTranslation('erasures');
  const queries = useQueryClient();
  const [form] = Form.useForm<Said>();
  const about = Form.useWatch('about', form) ?? 'subjects';
  const creditCode = Form.useWatch('creditCode', form) ?? '';
  const { keyOf } = useCommandKey();
  const asking = useMutation({
    mutationFn: (said: Said) => {
      const { creditCode: firm, account, subjects, name, contact, ground, reason } = said;
      const body = { creditCode: firm, account, subjects, name, contact, ground, reason } as Body;
      return ask(() =>
        client.POST('/api/v1/admin/erasures', { params: { header: { 'Idempotency-Key': keyOf(body) } }, body }),
      );
    },
    onSuccess: async () => {
      onAsked();
      await queries.invalidateQueries({ queryKey: ['erasures'] });
      onClose();
    },
  });
  const must = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Modal open onCancel={onClose} footer={null} title={t('ask')}>
      <Form<Said>
        form={form}
        layout="vertical"
        autoComplete="off"
        preserve={false}
        initialValues={{ about: 'subjects' }}
        onFinish={(said) => asking.mutate(said)}
      >
        <Form.Item name="about" label={t('about')}>
          <Radio.Group options={ABOUT.map((value) => ({ value, label: t(`abouts.${value}`) }))} />
        </Form.Item>
        {about === 'account' ? (
          <Form.Item name="account" label={t('account')} rules={must}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
        ) : (
          <Form.Item name="creditCode" label={t('creditCode')} rules={must}>
            <Input maxLength={CODE_LENGTH} autoComplete="off" />
          </Form.Item>
        )}
        {about === 'subjects' && <Subjects creditCode={creditCode} />}
        {about === 'name' && (
          <>
            <Form.Item name="name" label={t('name')} rules={must}>
              <Input maxLength={60} autoComplete="off" />
            </Form.Item>
            <Form.Item name="contact" label={t('contact')}>
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
          </>
        )}
        <Form.Item name="ground" label={t('ground')} rules={[{ required: true, message: t('required') }]}>
          <Radio.Group options={GROUNDS.map((value) => ({ value, label: t(`grounds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} rules={must}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        {asking.error && <ProblemAlert error={asking.error} />}
        <FormFoot send={t('send')} cancel={t('cancel')} isSending={asking.isPending} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
