import { Card, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../parts/data-table';
import { PartyName } from '../../parts/party-name';
import { useColleagues } from '../../parts/use-colleagues';
import type { Meeting } from './standing';
import './texts';

type Member = Meeting['members'][number];

/** Who sits in the meeting, with which rights, and who came. */
export function MembersTable({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation(['texts', 'meeting']);
  const called = useColleagues();
  const hasBegun = meeting.status === 'open' || meeting.status === 'closed';
  const columns: TableColumnsType<Member> = [
    {
      title: t('meeting:member'),
      render: (_, { account, role }) => (
        <>
          {called(account)} {account === meeting.chair && <Tag color="processing">{t('meeting:chair')}</Tag>}
          <div className="aside">
            <PartyName role={role} />
          </div>
        </>
      ),
    },
    {
      title: t('meeting:rights'),
      render: (_, { voting, veto }) => (
        <>
          <Tag>{t(voting ? 'meeting:votes' : 'meeting:advises')}</Tag>
          {veto && <Tag color="warning">{t('meeting:mayVeto')}</Tag>}
        </>
      ),
    },
    {
      title: t('meeting:presence'),
      render: (_, { present }) =>
        hasBegun ? (
          <Tag color={present ? 'success' : 'default'}>{t(present ? 'meeting:came' : 'meeting:away')}</Tag>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <Card title={t('meeting:members')}>
      <DataTable<Member> label={t('meeting:members')} rowKey="account" columns={columns} dataSource={meeting.members} />
    </Card>
  );
}
