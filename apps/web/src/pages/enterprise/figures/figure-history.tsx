import { useQuery } from '@tanstack/react-query';
import { Drawer, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../../api/client';
import { DataTable } from '../../../parts/data-table';
import { Day } from '../../../parts/day';
import { ProblemAlert } from '../../../parts/problem-alert';
import { type Fact, useSaid } from '../use-facts';
import '../page-texts';
import './texts';

type Older = Schemas['OlderIndicatorResponseDto'];

interface Props {
  readonly creditCode: string;
  readonly fact: Fact;
  readonly name: string;
  readonly onClose: () => void;
}

/** Every value that ever stood for one indicator and period, the latest first: nothing is overwritten. */
export function FigureHistory({ creditCode, fact, name, onClose }: Props) {
  const { t } = useTranslation(['texts', 'firmPage', 'figures']);
  const said = useSaid();
  const { data, error, isLoading, refetch } = useQuery({
    queryKey: ['enterprise', creditCode, 'indicators', 'history'],
    queryFn: () =>
      ask(() =>
        client.GET('/api/v1/enterprises/{creditCode}/indicators/history', { params: { path: { creditCode } } }),
      ),
  });
  const sources: Readonly<Record<string, string>> = t('firmPage:sources', { returnObjects: true });
  const columns: TableColumnsType<Older> = [
    { title: t('figures:putAt'), render: (_, { putAt }) => <Day on={putAt} /> },
    { title: t('firmPage:value'), align: 'end', render: (_, older) => said(older) },
    { title: t('firmPage:source'), render: (_, { source }) => <Tag>{sources[source] ?? source}</Tag> },
    { title: t('firmPage:observed'), render: (_, { observedAt }) => <Day on={observedAt} /> },
  ];
  const period = fact.period === 'now' ? t('firmPage:now') : fact.period;
  return (
    <Drawer open size="large" onClose={onClose} title={t('figures:historyOf', { name, period })}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && (
        <DataTable<Older>
          label={t('figures:history')}
          rowKey={({ putRevision, source }) => `${putRevision} ${source}`}
          columns={columns}
          dataSource={data?.items.filter((one) => one.code === fact.code && one.period === fact.period) ?? []}
          loading={isLoading}
        />
      )}
    </Drawer>
  );
}
