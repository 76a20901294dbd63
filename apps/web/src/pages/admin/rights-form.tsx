import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { FormFoot } from '../../parts/form-foot';
import { useWords } from '../../parts/language';
import { ProblemAlert } from '../../parts/problem-alert';

type Account = Schemas['AccountResponseDto'];
type Said = Pick<Schemas['ChangeAccountRequestDto'], 'roles' | 'regionCode' | 'department'>;

/** What an account may do from now on. Its sessions end, so that what is refused is refused at once. */
export function RightsForm({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const { t } = useTranslation(['texts', 'admin']);
  const words = useWords();
  const queries = useQueryClient();
  const { keyOf, answered } = useCommandKey();
  const [form] = Form.useForm<Said>();
  const roles = Form.useWatch('roles', form);
  const { data: regions } = useQuery({
    queryKey: ['regions'],
    queryFn: () => ask(() => client.GET('/api/v1/regions')),
    staleTime: Infinity,
  });
  const { username } = account;
  const change = useMutation({
    mutationFn: (body: Said) =>
      ask(() =>
        client.PUT('/api/v1/admin/users/{username}', {
          params: { path: { username }, header: { 'Idempotency-Key': keyOf([username, body]) } },
          body,
        }),
      ),
    onSuccess: async () => {
      answered();
      await queries.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
    },
  });
  const options = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  const required = { required: true, message: t('admin:required') };
  const { regionCode, department } = account;
  const initial = { roles: account.roles, regionCode, ...(department ? { department } : {}) } as Said;
  return (
    <Modal open onCancel={onClose} footer={null} title={`${t('admin:rights')} · ${username}`}>
      <Form<Said> form={form} layout="vertical" initialValues={initial} onFinish={(said) => change.mutate(said)}>
        <Form.Item name="roles" label={t('admin:roles')} rules={[required]}>
          <Select mode="multiple" options={options(t('role', { returnObjects: true }))} />
        </Form.Item>
        <Form.Item name="regionCode" label={t('admin:region')} rules={[required]}>
          <Select
            showSearch
            options={regions?.items.map(({ code, name }) => ({ value: code, label: `${words(name)} ${code}` }))}
          />
        </Form.Item>
        {roles?.includes('reviewer') && (
          <Form.Item name="department" label={t('admin:department')} rules={[required]}>
            <Select options={options(t('department', { returnObjects: true }))} />
          </Form.Item>
        )}
        <Alert type="info" title={t('admin:rightsEffect')} />
        {change.error && <ProblemAlert error={change.error} />}
        <FormFoot send={t('admin:save')} cancel={t('admin:cancel')} isSending={change.isPending} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
