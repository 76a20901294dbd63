import { useQuery } from '@tanstack/react-query';
import { Card, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { PartyName } from '../../parts/party-name';
import './texts';

type Seat = Schemas['SeatResponseDto'];

const COLOURS: Readonly<Record<string, string>> = {
  agree: 'success',
  'agree-with-conditions': 'warning',
  object: 'error',
};

/** Department by department: what it answered, or by when it must. */
export function ReviewMatrix({ id }: { readonly id: string }) {
  const { t } = useTranslation(['texts', 'application']);
  const { data } = useQuery({
    queryKey: ['review', id],
    queryFn: () => ask(() => client.GET('/api/v1/reviews/{id}', { params: { path: { id } } })),
    // A firm reads its case, not what departments said of it.
    retry: false,
  });
  if (!data) return null;
  const verdicts: Readonly<Record<string, string>> = t('choice.opinion', { returnObjects: true });
  const columns: TableColumnsType<Seat> = [
    {
      title: t('application:seat'),
      render: (_, { role, department }) => <PartyName role={role} department={department} />,
    },
    {
      title: t('application:opinion'),
      render: (_, { opinion }) =>
        opinion ? (
          <>
            <Tag color={COLOURS[opinion.verdict] ?? 'default'}>{verdicts[opinion.verdict]}</Tag> {opinion.reason}
          </>
        ) : (
          '—'
        ),
    },
    { title: t('task.due'), render: (_, { dueOn }) => <Day on={dueOn} /> },
  ];
  const kinds: Readonly<Record<string, string>> = t('reviewKind', { returnObjects: true });
  return (
    <Card title={kinds[data.kind] ?? t('application:reviews')}>
      <DataTable<Seat> label={t('application:reviews')} rowKey="id" columns={columns} dataSource={data.seats} />
    </Card>
  );
}
