import { Button, Modal, Progress, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { BulkOutcome } from '../../parts/bulk/bulk-outcome';
import { useBulk } from '../../parts/bulk/use-bulk';
import { DataTable } from '../../parts/data-table';
import { useWords } from '../../parts/language';
import { PartyName } from '../../parts/party-name';
import '../../parts/bulk/texts';
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
  const { t } = useTranslation(['texts', 'inbox', 'bulk']);
  const words = useWords();
  const { outcomes, isRunning, run, stop } = useBulk(urge);
  const left = tasks.filter(({ id }) => !outcomes.get(id)?.isAccepted).map(({ id }) => id);
  const columns: TableColumnsType<Task> = [
    { title: t('task.what'), render: (_, { titles, enterprise }) => `${words(titles)} · ${enterprise.name}` },
    {
      title: t('inbox:waitsFor'),
      render: (_, { assignee }) => <PartyName role={assignee.role} department={assignee.department} />,
    },
    { title: t('bulk:result'), render: (_, { id }) => <BulkOutcome outcome={outcomes.get(id)} /> },
  ];
  return (
    <Modal
      open
      width={760}
      title={t('inbox:urgeMany')}
      onCancel={() => {
        stop();
        onClose();
      }}
      footer={[
        isRunning && (
          <Button key="stop" onClick={stop}>
            {t('bulk:stop')}
          </Button>
        ),
        <Button
          key="run"
          type="primary"
          disabled={left.length === 0}
          loading={isRunning}
          onClick={() => void run(left)}
        >
          {t(outcomes.size > 0 ? 'bulk:again' : 'bulk:run', { count: left.length })}
        </Button>,
      ]}
    >
      <p role="status">{t('bulk:progress', { done: outcomes.size, total: tasks.length })}</p>
      <Progress percent={Math.round((outcomes.size / tasks.length) * 100)} aria-label={t('bulk:result')} />
      <DataTable<Task> label={t('inbox:urgeMany')} rowKey="id" columns={columns} dataSource={[...tasks]} />
    </Modal>
  );
}
