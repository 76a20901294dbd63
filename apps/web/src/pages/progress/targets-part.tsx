import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { useSession } from '../../session/session';
import { Bar } from './bar';
import { FirmsDrawer } from './firms-drawer';
import { TargetForm } from './target-form';

type Row = Schemas['TargetResponseDto'];

interface Props {
  readonly today: string;
}

/** What a year is to bring, against what it brought. */
export function TargetsPart({ today }: Props) {
  const { t } = useTranslation(['texts', 'progress']);
  const { may } = useSession();
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [opened, setOpened] = useState<Row>();
  const [setting, setSetting] = useState<Row>();
  const { data, error, refetch } = useQuery({
    queryKey: ['targets', year],
    queryFn: () => ask(() => client.GET('/api/v1/targets', { params: { query: { year } } })),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const firmsOf = (row: Row) => row.reached.map(({ enterpriseName, ...firm }) => ({ ...firm, name: enterpriseName }));
  const sourceOf = ({ reason, by, at }: NonNullable<Row['target']>): string =>
    `${reason} ${t('progress:by', { who: by, day: at.slice(0, 10) })}`;
  const share = ({ target, reached }: Row): string =>
    target && target.count > 0 ? `${Math.round((100 * reached.length) / target.count)}%` : '—';
  return (
    <>
      <div className="filters">
        <Select
          aria-label={t('progress:year')}
          value={year}
          onChange={setYear}
          options={[-2, -1, 0, 1].map((n) => ({ value: thisYear + n, label: String(thisYear + n) }))}
          className="filter"
        />
        <span>
          {t('progress:asOf')} <Day on={data.asOf} />
        </span>
      </div>
      <DataTable<Row>
        label={t('progress:parts.targets')}
        rowKey="tier"
        dataSource={data.items}
        columns={[
          { title: t('progress:tier'), render: (_, { tier }) => <TierName tier={tier} /> },
          {
            title: t('progress:target'),
            align: 'right',
            render: (_, { target }) =>
              target ? <span title={sourceOf(target)}>{target.count}</span> : t('progress:notSet'),
          },
          {
            title: t('progress:reached'),
            align: 'right',
            render: (_, row) =>
              row.reached.length > 0 ? (
                <Button type="link" className="number" onClick={() => setOpened(row)}>
                  {row.reached.length}
                </Button>
              ) : (
                0
              ),
          },
          {
            title: t('progress:rest'),
            align: 'right',
            render: (_, { target, reached }) => (target ? Math.max(0, target.count - reached.length) : '—'),
          },
          {
            title: t('progress:rate'),
            render: (_, row) => (
              <span className="share">
                {share(row)}
                <Bar value={row.reached.length} of={row.target?.count ?? 0} label={share(row)} />
              </span>
            ),
          },
          ...(may('target.set') && year >= thisYear
            ? [
                {
                  key: 'set',
                  title: '',
                  render: (_: unknown, row: Row) => (
                    <Button size="small" onClick={() => setSetting(row)}>
                      {t('progress:set')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p>
        <small>{t('progress:whatReached')}</small>
      </p>
      {opened && (
        <FirmsDrawer title={t('progress:reached')} firms={firmsOf(opened)} onClose={() => setOpened(undefined)} />
      )}
      {setting && (
        <TargetForm year={year} tier={setting.tier} before={setting.target} onClose={() => setSetting(undefined)} />
      )}
    </>
  );
}
