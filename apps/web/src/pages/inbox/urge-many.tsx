import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { BulkDialog } from '../../parts/bulk/bulk-dialog';
import { useBulk } from '../../parts/bulk/use-bulk';
import { useWords } from '../../parts/language';
import { PartyName } from '../../parts/party-name';
import './texts';

type Task = Schemas['TaskResponseDto'];

interface Props {
  readonly tasks: readonly Task[];
  readonly onClose: () => void;
}

const urge = async (id: string, key: string): Promise<void> => {
  const params = { header: { 'Idempotency-Key': key }, path: { id } };
  await ask(() => client.POST('/api/v1/tasks/{id}/urge', { params }));
};

/** Reminds whoever the chosen tasks wait for, and says of each what became of it. */
export function UrgeMany({ tasks, onClose }: Props) {
  const { t } = useTranslation(['texts', 'inbox']);
  const words = useWords();
  const bulk = useBulk(urge);
  const columns: TableColumnsType<Task> = [
    { title: t('task.what'), render: (_, { titles, enterprise }) => `${words(titles)} · ${enterprise.name}` },
    {
      title: t('inbox:waitsFor'),
      render: (_, { assignee }) => <PartyName role={assignee.role} department={assignee.department} />,
    },
  ];
  return (
    <BulkDialog<Task>
      title={t('inbox:urgeMany')}
      rows={tasks}
      keyOf={({ id }) => id}
      columns={columns}
      bulk={bulk}
      onBegin={bulk.run}
      onClose={onClose}
    />
  );
}
