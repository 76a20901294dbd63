import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { FormFoot } from '../../parts/form-foot';
import { useWords } from '../../parts/language';
import { ProblemAlert } from '../../parts/problem-alert';

type Said = Schemas['CreateAccountRequestDto'];

/** Makes an account: who, as what, for which branch. */
export function UserForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['texts', 'admin']);
  const words = useWords();
  const { keyOf } = useCommandKey();
  const queries = useQueryClient();
  const { data: regions } = useQuery({
    queryKey: ['regions'],
    queryFn: () => ask(() => client.GET('/api/v1/regions')),
    staleTime: Infinity,
  });
  const create = useMutation({
    mutationFn: (body: Said) =>
      ask(() => client.POST('/api/v1/admin/users', { params: { header: { 'Idempotency-Key': keyOf(body) } }, body })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
    },
  });
  const options = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  const required = { required: true, message: t('admin:required') };
  return (
    <Modal open onCancel={onClose} footer={null} title={t('admin:newUser')}>
      <Form<Said> layout="vertical" autoComplete="off" onFinish={(said) => create.mutate(said)}>
        <Form.Item
          name="username"
          label={t('admin:username')}
          extra={t('admin:usernameRule')}
          rules={[required, { pattern: /^[a-z0-9._:-]{3,64}$/, message: t('admin:usernameRule') }]}
        >
          <Input autoComplete="off" maxLength={64} />
        </Form.Item>
        <Form.Item name="name" label={t('admin:name')} rules={[required]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="roles" label={t('admin:roles')} rules={[required]}>
          <Select mode="multiple" options={options(t('role', { returnObjects: true }))} />
        </Form.Item>
        <Form.Item name="regionCode" label={t('admin:region')} rules={[required]}>
          <Select
            showSearch
            options={regions?.items.map(({ code, name }) => ({ value: code, label: `${words(name)} ${code}` }))}
          />
        </Form.Item>
        <Form.Item name="department" label={t('admin:department')}>
          <Select allowClear options={options(t('department', { returnObjects: true }))} />
        </Form.Item>
        <Form.Item name="creditCode" label={t('admin:creditCode')}>
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item name="password" label={t('admin:password')} extra={t('admin:passwordRule')} rules={[required]}>
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        {create.error && <ProblemAlert error={create.error} />}
        <FormFoot send={t('admin:save')} cancel={t('admin:cancel')} isSending={create.isPending} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
