import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import { FormFoot } from '../../parts/form-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { RightsFields } from './rights-fields';

type Account = Schemas['AccountResponseDto'];
type Said = Pick<Schemas['ChangeAccountRequestDto'], 'roles' | 'regionCode' | 'department'>;

/** What an account may do from now on. Its sessions end, so that what is refused is refused at once. */
export function RightsForm({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const { t } = useTranslation('admin');
  const queries = useQueryClient();
  const { keyOf, answered } = useCommandKey();
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
  const { regionCode, department } = account;
  const initial = { roles: account.roles, regionCode, ...(department ? { department } : {}) } as Said;
  return (
    <Modal open onCancel={onClose} footer={null} title={`${t('rights')} · ${username}`}>
      <Form<Said> layout="vertical" initialValues={initial} onFinish={(said) => change.mutate(said)}>
        <RightsFields />
        <Alert type="info" title={t('rightsEffect')} />
        {change.error && <ProblemAlert error={change.error} />}
        <FormFoot send={t('save')} cancel={t('cancel')} isSending={change.isPending} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
