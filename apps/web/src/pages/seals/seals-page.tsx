import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { FileButton } from '../../parts/files/file-button';
import { ListFoot } from '../../parts/list-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import './seals.css';
import './texts';

type Seal = Schemas['SealResponseDto'];

function Verdict({ of: { valid, seals, firstBreak } }: { readonly of: Schemas['SealsVerdictResponseDto'] }) {
  const { t } = useTranslation('seals');
  const reasons: Readonly<Record<string, string>> = t('reasons', { returnObjects: true });
  const { number = 0, reason = '' } = firstBreak ?? {};
  const words = valid ? t('intact', { count: seals }) : t('broken', { number, reason: reasons[reason] ?? reason });
  return <Alert type={valid ? 'success' : 'error'} role="status" showIcon title={words} />;
}

/** The roots that close each business day, and whether their chain holds. */
export function SealsPage() {
  const { t } = useTranslation('seals');
  const seals = usePages(['seals'], (cursor) =>
    ask(() => client.GET('/api/v1/seals', { params: { query: { cursor } } })),
  );
  const verifying = useMutation({ mutationFn: () => ask(() => client.GET('/api/v1/seals/verify')) });
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('title')}
      </Typography.Title>
      <p>{t('why')}</p>
      <div className="filters">
        <Button type="primary" loading={verifying.isPending} onClick={() => verifying.mutate()}>
          {t('verify')}
        </Button>
        <FileButton href="/api/v1/seals/key" label={t('key')} name="seal-key.pem" />
        <FileButton href="/api/v1/seals/verifier" label={t('verifier')} name="verify.mjs" />
      </div>
      {verifying.error && <ProblemAlert error={verifying.error} />}
      {verifying.data && <Verdict of={verifying.data} />}
      {seals.error && <ProblemAlert error={seals.error} onRetry={seals.readAgain} />}
      <DataTable<Seal>
        label={t('title')}
        rowKey="number"
        dataSource={seals.items}
        loading={seals.isLoading}
        locale={{ emptyText: <Empty why={t('none')} next={t('noneHint')} /> }}
        columns={[
          { title: t('number'), dataIndex: 'number' },
          { title: t('day'), render: (_, { day }) => <Day on={day} /> },
          { title: t('streams'), dataIndex: 'streams' },
          { title: t('root'), render: (_, { root }) => <code className="seal-root">{root}</code> },
          { title: t('signedBy'), render: (_, { keyId }) => <code>{keyId}</code>, responsive: ['lg'] },
        ]}
      />
      <ListFoot
        total={seals.total}
        hasMore={seals.hasMore}
        isReadingMore={seals.isReadingMore}
        onMore={seals.readMore}
        isLast
      />
    </div>
  );
}
