import { useQuery } from '@tanstack/react-query';
import { Descriptions, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, client } from '../../api/client';
import { useClock } from '../../app/clock';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { useRegions } from '../../parts/use-regions';
import './texts';

type Region = Schemas['RegionsResponseDto']['items'][number];

const LOOK_MS = 10_000;

/** What is not ready is an answer of its own, and no fault of the page. */
async function readiness(): Promise<Schemas['ReadinessResponseDto']> {
  const { data, error } = await client.GET('/readyz');
  return data ?? (error as Schemas['ReadinessResponseDto']);
}

/** How the service is, by which clock it runs, and which regions it knows. */
export function SystemPage() {
  const { t } = useTranslation('admin');
  const words = useWords();
  const clock = useClock();
  const state = useQuery({ queryKey: ['readiness'], queryFn: readiness, refetchInterval: LOOK_MS });
  const { regions, isLoading: isReading } = useRegions();
  const kinds: Readonly<Record<string, string>> = t('kinds', { returnObjects: true });
  const flows: Readonly<Record<string, string>> = t('workflowState', { returnObjects: true });
  const modes: Readonly<Record<string, string>> = t('modes', { returnObjects: true });
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('system')}
      </Typography.Title>
      {state.error && <ProblemAlert error={state.error} onRetry={() => void state.refetch()} />}
      {!state.data && !state.error && <Loading />}
      {state.data && (
        <Descriptions
          bordered
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            {
              key: 'service',
              label: t('service'),
              children:
                state.data.status === 'ready' ? (
                  <Tag color="success">{t('ready')}</Tag>
                ) : (
                  <Tag color="error">{t('notReady', { missing: state.data.missing.join('、') })}</Tag>
                ),
            },
            {
              key: 'workflows',
              label: t('workflows'),
              children: (
                <Tag color={state.data.workflows === 'polled' ? 'success' : 'warning'}>
                  {flows[state.data.workflows] ?? state.data.workflows}
                </Tag>
              ),
            },
            { key: 'mode', label: t('mode'), children: modes[state.data.mode] ?? state.data.mode },
            {
              key: 'clock',
              label: t('clock'),
              children: clock && (
                <>
                  <Day on={clock.today} /> {clock.now.slice(11, 16)}
                </>
              ),
            },
            { key: 'calendar', label: t('calendarThrough'), children: <Day on={clock?.calendarThrough} /> },
          ]}
        />
      )}
      <Typography.Title level={2} className="part-title">
        {t('regions')}
      </Typography.Title>
      <DataTable<Region>
        label={t('regions')}
        rowKey="code"
        {...(regions ? { dataSource: regions } : {})}
        loading={isReading}
        locale={{ emptyText: <Empty why={t('noRegions')} next={t('noRegionsHint')} /> }}
        columns={[
          { title: t('code'), dataIndex: 'code' },
          { title: t('regions'), render: (_, { name }) => words(name) },
          { title: t('kind'), render: (_, { kind }) => kinds[kind] ?? kind },
        ]}
      />
    </div>
  );
}
