import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { useCommandKey } from '../../api/use-command-key';
import './texts';

type Account = Schemas['AccountResponseDto'];

/** Lets somebody in again, or, after a second thought, puts somebody out. */
export function useSwitch() {
  const { t } = useTranslation('admin');
  const queries = useQueryClient();
  const [modal, dialogs] = Modal.useModal();
  const { keyOf, answered } = useCommandKey();
  const turn = useMutation({
    mutationFn: ({ username, active }: Account) =>
      ask(() =>
        client.PUT('/api/v1/admin/users/{username}', {
          params: { path: { username }, header: { 'Idempotency-Key': keyOf([username, active]) } },
          body: { active: !active },
        }),
      ),
    onSuccess: () => {
      answered();
      return queries.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const isSure = async ({ username, active }: Account): Promise<boolean> =>
    !active ||
    modal.confirm({
      title: t('deactivateTitle', { username }),
      content: t('deactivateEffect'),
      okText: t('deactivate'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
    });
  const switchOver = async (account: Account): Promise<void> => {
    if (await isSure(account)) turn.mutate(account);
  };
  return { switchOver, dialogs, error: turn.error, isPending: turn.isPending };
}
