import { Card, type TableColumnsType, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Term } from '../../glossary/term';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { PartyName } from '../../parts/party-name';
import './texts';

type Clock = Schemas['ClockResponseDto'];

/** Who had how many working days, and how many were used: every clock of the case. */
export function ClockTable({ clocks }: { readonly clocks: readonly Clock[] }) {
  const { t } = useTranslation(['texts', 'application']);
  const columns: TableColumnsType<Clock> = [
    {
      title: t('application:owner'),
      render: (_, { owner, department }) => <PartyName role={owner} department={department} />,
    },
    {
      title: <Term of="workingDay">{t('application:used')}</Term>,
      render: (_, { consumed, budget }) => `${consumed} / ${budget}`,
    },
    {
      title: t('task.due'),
      render: (_, { dueOn, provisional }) =>
        provisional ? (
          <Tooltip title={t('application:provisional')}>
            <Day on={dueOn} />*
          </Tooltip>
        ) : (
          <Day on={dueOn} />
        ),
    },
    {
      title: t('light.red'),
      render: (_, { lateBy }) => (lateBy > 0 ? <span className="late">{t('task.late', { days: lateBy })}</span> : '—'),
    },
  ];
  return (
    <Card title={<Term of="clock">{t('application:clocks')}</Term>}>
      <DataTable<Clock> label={t('application:clocks')} rowKey="key" columns={columns} dataSource={[...clocks]} />
    </Card>
  );
}
