import { Card, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { useColleagues } from '../../parts/use-colleagues';
import { ReasonName } from './reason-name';
import type { Panel } from './types';
import './texts';

type Seat = Panel['seats'][number];
type Left = Panel['left'][number];

/** Who left a seat, and why: the next in the order of the same draw took it. */
function LeftSeats({ left }: { readonly left: readonly Left[] }) {
  const { t } = useTranslation(['texts', 'panel']);
  if (left.length === 0) return null;
  return (
    <details>
      <summary>{t('panel:left', { count: left.length })}</summary>
      <ul>
        {left.map(({ seat, expert, reason, at }) => (
          <li key={`${seat} ${expert}`}>
            <Day on={at} /> · {seat} · {expert} · <ReasonName of={reason} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Every seat: its field, who was drawn for it, whether they have declared and scored. Points are not here. */
export function SeatsTable({ panel: { seats, left } }: { readonly panel: Panel }) {
  const { t } = useTranslation(['texts', 'panel']);
  const called = useColleagues();
  const fields: Readonly<Record<string, string>> = t('choice.expertField', { returnObjects: true });
  const yesOrNo = (yes: boolean) => (
    <Tag color={yes ? 'success' : 'warning'}>{t(yes ? 'panel:done' : 'panel:waiting')}</Tag>
  );
  const columns: TableColumnsType<Seat> = [
    { title: t('panel:seat'), dataIndex: 'seat' },
    { title: t('panel:field'), render: (_, { field }) => (field ? (fields[field] ?? field) : t('panel:anyField')) },
    {
      title: t('panel:expert'),
      render: (_, { expert, account }) =>
        expert ? (
          <>
            {account ? called(account) : expert}
            <div className="aside">{expert}</div>
          </>
        ) : (
          t('panel:nobody')
        ),
    },
    { title: t('panel:declared'), render: (_, { expert, declared }) => (expert ? yesOrNo(declared) : '—') },
    {
      title: t('panel:scored'),
      render: (_, { expert, scored, lateBy }) =>
        expert ? (
          <>
            {yesOrNo(scored)}
            {lateBy > 0 && <div className="aside">{t('panel:late', { days: lateBy })}</div>}
          </>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <Card title={t('panel:seats')}>
      {seats.length === 0 ? (
        <Empty why={t('panel:noSeats')} next={t('panel:noSeatsHint')} />
      ) : (
        <DataTable<Seat> label={t('panel:seats')} rowKey="seat" columns={columns} dataSource={seats} />
      )}
      <LeftSeats left={left} />
    </Card>
  );
}
