import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Progress, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { DataTable } from '../../parts/data-table';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { saveErrorSheet } from './error-sheet';
import './texts';

type Issue = Schemas['ImportIssueResponseDto'];

const READ_EVERY_MS = 1_000;

const GOES_ON: ReadonlySet<string> = new Set(['queued', 'running']);

/** How far an import is, and what is wrong with its rows; paused and gone on with from here. */
export function ImportProgress({ id }: { readonly id: string }) {
  const { t } = useTranslation(['texts', 'imports']);
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['imports', id],
    queryFn: () => ask(() => client.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (GOES_ON.has(state.data?.state ?? 'queued') ? READ_EVERY_MS : false),
  });
  const move = useMutation({
    mutationFn: (way: 'pause' | 'resume') => {
      const params = { header: { 'Idempotency-Key': newKey() }, path: { id } };
      return way === 'pause'
        ? ask(() => client.POST('/api/v1/imports/{id}/pause', { params }))
        : ask(() => client.POST('/api/v1/imports/{id}/resume', { params }));
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: ['imports'] }),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const issues = [...data.errors, ...data.warnings];
  const handled = data.accepted + data.rejected;
  const percent = data.state === 'done' ? 100 : data.total > 0 ? Math.round((handled / data.total) * 100) : 0;
  const columns: TableColumnsType<Issue> = [
    { title: t('imports:row'), dataIndex: 'row', width: 80 },
    { title: t('imports:column'), dataIndex: 'column', render: (column: string | null) => column ?? '—' },
    { title: t('imports:message'), dataIndex: 'message' },
  ];
  const header = [t('imports:row'), t('imports:column'), 'code', t('imports:message')];
  return (
    <Card
      title={
        <>
          {data.fileName} <Tag>{t(`imports:state.${data.state}`)}</Tag>
          {data.dryRun && <Tag color="processing">{t('imports:dryRun')}</Tag>}
        </>
      }
    >
      <Progress percent={percent} aria-label={data.fileName} />
      <p role="status">{t('imports:rows', { ...data })}</p>
      {data.failure && <Alert type="error" role="alert" showIcon title={data.failure.message} />}
      {move.error && <ProblemAlert error={move.error} />}
      <div className="list-tools">
        {data.state === 'running' && <Button onClick={() => move.mutate('pause')}>{t('imports:pause')}</Button>}
        {data.state === 'paused' && <Button onClick={() => move.mutate('resume')}>{t('imports:resume')}</Button>}
        {issues.length > 0 && (
          <Button onClick={() => saveErrorSheet(data.fileName, header, issues)}>{t('imports:errorSheet')}</Button>
        )}
      </div>
      {issues.length > 0 && (
        <DataTable<Issue>
          label={t('imports:issues')}
          rowKey={({ row, column, code, message }) => `${row} ${column} ${code} ${message}`}
          columns={columns}
          dataSource={issues.slice(0, 200)}
        />
      )}
    </Card>
  );
}
