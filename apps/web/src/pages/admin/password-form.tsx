import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { ProblemAlert } from '../../parts/problem-alert';

interface Props {
  readonly username: string;
  readonly onClose: () => void;
}

/** A new password for somebody who forgot theirs. */
export function PasswordForm({ username, onClose }: Props) {
  const { t } = useTranslation('admin');
  const save = useMutation({
    mutationFn: ({ password }: { readonly password: string }) =>
      ask(() =>
        client.POST('/api/v1/admin/users/{username}/password', {
          params: { path: { username }, header: { 'Idempotency-Key': newKey() } },
          body: { password },
        }),
      ),
  });
  return (
    <Modal open onCancel={onClose} footer={null} title={`${t('reset')} · ${username}`}>
      <Form<{ password: string }> layout="vertical" onFinish={(said) => save.mutate(said)}>
        <Form.Item
          name="password"
          label={t('password')}
          extra={t('passwordRule')}
          rules={[{ required: true, message: t('required') }]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        {save.error && <ProblemAlert error={save.error} />}
        {save.isSuccess && <p role="status">{t('resetDone')}</p>}
        <div className="filters">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </Form>
    </Modal>
  );
}
