import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { useSession } from '../../session/session';
import { LateCases } from './late-cases';
import { LatenessChart } from './lateness-chart';
import { useKeyName } from './key-name';

type Row = Schemas['LatenessResponseDto'];

const DAYS = 90;

/** Who was late in a period, in order of names and never the latest first; the cases stand behind every number. */
export function LatenessPart({ today }: { readonly today: string }) {
  const { t } = useTranslation('progress');
  const { may } = useSession();
  const nameOf = useKeyName();
  const [by, setBy] = useState<'owner' | 'department' | 'step' | 'person'>('owner');
  const [[from, to], setPeriod] = useState([dayjs(today).subtract(DAYS, 'day').format('YYYY-MM-DD'), today]);
  const [key, setKey] = useState<string>();
  const query = { by, from, to, limit: 200 };
  const { data, error, refetch } = useQuery({
    queryKey: ['lateness', query],
    queryFn: () => ask(() => client.GET('/api/v1/lateness', { params: { query } })),
  });
  const groups = (['owner', 'department', 'step', 'person'] as const).filter(
    (one) => one !== 'person' || may('person-lateness.read'),
  );
  const number = (row: Row, value: number) =>
    value > 0 ? (
      <Button type="link" className="number" onClick={() => setKey(row.key)}>
        {value}
      </Button>
    ) : (
      0
    );
  return (
    <>
      <div className="filters">
        <Select
          className="filter"
          aria-label={t('groupBy')}
          value={by}
          onChange={(chosen) => setBy(chosen)}
          options={groups.map((value) => ({ value, label: t(`group.${value}`) }))}
        />
        <DatePicker.RangePicker
          aria-label={t('period')}
          allowClear={false}
          value={[dayjs(from), dayjs(to)]}
          onChange={(days) => {
            if (days?.[0] && days[1]) setPeriod([days[0].format('YYYY-MM-DD'), days[1].format('YYYY-MM-DD')]);
          }}
        />
      </div>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.items.length > 0 && <LatenessChart rows={data.items} nameOf={(row) => nameOf(by, row.key)} />}
      {data && (
        <DataTable<Row>
          label={t('parts.lateness')}
          rowKey="key"
          dataSource={data.items}
          locale={{ emptyText: <Empty why={t('noLate')} next={t('noLateHint')} /> }}
          columns={[
            { title: t(`group.${by}`), render: (_, row) => nameOf(by, row.key) },
            { title: t('turns'), dataIndex: 'turns', align: 'right' },
            { title: t('late'), align: 'right', render: (_, row) => number(row, row.late) },
            { title: t('openLate'), align: 'right', render: (_, row) => number(row, row.openLate) },
            { title: t('lateDays'), dataIndex: 'lateWorkingDays', align: 'right' },
          ]}
        />
      )}
      {key && <LateCases question={{ by, from, to, key }} onClose={() => setKey(undefined)} />}
    </>
  );
}
