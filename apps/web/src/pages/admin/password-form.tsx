import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { FormFoot } from '../../parts/form-foot';
import { ProblemAlert } from '../../parts/problem-alert';

interface Props {
  readonly username: string;
  readonly onClose: () => void;
}

/** A new password for somebody who forgot theirs. */
export function PasswordForm({ username, onClose }: Props) {
  const { t } = useTranslation('admin');
  const { keyOf } = useCommandKey();
  const save = useMutation({
    mutationFn: ({ password }: { readonly password: string }) =>
      ask(() =>
        client.POST('/api/v1/admin/users/{username}/password', {
          params: { path: { username }, header: { 'Idempotency-Key': keyOf(password) } },
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
        <FormFoot send={t('save')} cancel={t('cancel')} isSending={save.isPending} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
