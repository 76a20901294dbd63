import { useQuery } from '@tanstack/react-query';
import { Alert, Button, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../acts/send-act';
import { type Schemas, ask, client } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { problemOf } from '../../../api/problem';
import { DataTable } from '../../../parts/data-table';
import { Loading } from '../../../parts/loading';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useSaid } from '../use-facts';
import './texts';

type Figure = Schemas['EvidenceFigureResponseDto'];

interface Props {
  readonly creditCode: string;
  readonly documentId: string;
  readonly nameOf: (code: string) => string;
}

const SCAN_MS = 2_000;

/** What a report says of the firm; it goes on record once somebody has looked at it. */
export function ReportReading({ creditCode, documentId, nameOf }: Props) {
  const { t } = useTranslation(['texts', 'firmPage', 'figures']);
  const said = useSaid();
  const href = `/api/v1/documents/${documentId}/evidence`;
  const { data, error, refetch } = useQuery({
    queryKey: ['evidence', documentId],
    queryFn: () => {
      const params = { path: { id: documentId }, header: { 'Idempotency-Key': newKey() } };
      return ask(() => client.POST('/api/v1/documents/{id}/evidence', { params, body: { dryRun: true } }));
    },
    retry: (count, fault) => count < 30 && problemOf(fault).code === 'DOCUMENT_QUARANTINED',
    retryDelay: SCAN_MS,
  });
  const taking = useAct({ name: 'evidence', method: 'POST', href }, [
    ['enterprise', creditCode],
    ['documents', creditCode],
    ['diagnosis', creditCode],
  ]);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <>
        <p role="status">{t('figures:scanning')}</p>
        <Loading />
      </>
    );
  const columns: TableColumnsType<Figure> = [
    { title: t('firmPage:indicator'), render: (_, { code }) => nameOf(code) },
    { title: t('firmPage:period'), render: (_, { period }) => (period === 'now' ? t('firmPage:now') : period) },
    { title: t('firmPage:value'), align: 'end', render: (_, figure) => said(figure) },
  ];
  return (
    <div className="stack">
      <p>{t('figures:reads', { on: data.observedOn, count: data.figures.length })}</p>
      <DataTable<Figure>
        label={t('figures:report')}
        rowKey={({ code, period }) => `${code} ${period}`}
        columns={columns}
        dataSource={[...data.figures]}
      />
      {data.unread.length > 0 && (
        <Alert type="warning" showIcon title={t('figures:unread', { names: data.unread.map(nameOf).join('、') })} />
      )}
      {taking.error && <ProblemAlert error={taking.error} />}
      {taking.isSuccess ? (
        <Alert type="success" role="status" showIcon title={t('figures:taken', { count: data.figures.length })} />
      ) : (
        <Button type="primary" loading={taking.isPending} onClick={() => taking.mutate({})}>
          {t('figures:take')}
        </Button>
      )}
    </div>
  );
}
