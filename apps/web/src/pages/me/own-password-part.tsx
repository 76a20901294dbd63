import { useMutation } from '@tanstack/react-query';
import { Button, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { ProblemAlert } from '../../parts/problem-alert';
import './texts';

interface Said {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** One's own password; every other session of the account ends with the old one. */
export function OwnPasswordPart() {
  const { t } = useTranslation('me');
  const [form] = Form.useForm<Said>();
  const { keyOf, answered } = useCommandKey();
  const change = useMutation({
    mutationFn: ({ current, next }: Said) => {
      const body = { current, next };
      return ask(() =>
        client.POST('/api/v1/auth/password', { params: { header: { 'Idempotency-Key': keyOf(body) } }, body }),
      );
    },
    onSuccess: () => {
      answered();
      form.resetFields();
    },
  });
  const required = { required: true, message: t('required') };
  const isSame = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
    validator: async (_: unknown, again?: string) => {
      if (again && again !== getFieldValue('next')) throw new Error(t('differs'));
    },
  });
  return (
    <Card title={t('password')}>
      <Form<Said> form={form} layout="vertical" className="me-form" onFinish={(said) => change.mutate(said)}>
        <Form.Item name="current" label={t('current')} rules={[required]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item name="next" label={t('next')} extra={t('rule')} rules={[required]}>
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item name="again" label={t('again')} dependencies={['next']} rules={[required, isSame]}>
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        {change.error && <ProblemAlert error={change.error} />}
        {change.isSuccess && <p role="status">{t('changed')}</p>}
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('password')}
        </Button>
      </Form>
    </Card>
  );
}
