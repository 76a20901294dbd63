import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { FormFoot } from '../../parts/form-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { RightsFields } from './rights-fields';

type Said = Schemas['CreateAccountRequestDto'];

/** Makes an account: who, as what, for which branch. */
export function UserForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { keyOf } = useCommandKey();
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: (body: Said) =>
      ask(() => client.POST('/api/v1/admin/users', { params: { header: { 'Idempotency-Key': keyOf(body) } }, body })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
    },
  });
  const required = { required: true, message: t('required') };
  return (
    <Modal open onCancel={onClose} footer={null} title={t('newUser')}>
      <Form<Said> layout="vertical" autoComplete="off" onFinish={(said) => create.mutate(said)}>
        <Form.Item
          name="username"
          label={t('username')}
          extra={t('usernameRule')}
          rules={[required, { pattern: /^[a-z0-9._:-]{3,64}$/, message: t('usernameRule') }]}
        >
          <Input autoComplete="off" maxLength={64} />
        </Form.Item>
        <Form.Item name="name" label={t('name')} rules={[required]}>
          <Input maxLength={100} />
        </Form.Item>
        <RightsFields />
        <Form.Item name="creditCode" label={t('creditCode')}>
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item name="password" label={t('password')} extra={t('passwordRule')} rules={[required]}>
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        {create.error && <ProblemAlert error={create.error} />}
        <FormFoot send={t('save')} cancel={t('cancel')} isSending={create.isPending} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
