import { Button, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import { usePerson } from '../../session/session';
import { PasswordForm } from './password-form';
import { RightsForm } from './rights-form';
import { useSwitch } from './use-switch';
import { UserForm } from './user-form';
import './texts';

type Account = Schemas['AccountResponseDto'];

/** Who may do what in the branch. Nobody changes their own rights. */
export function UsersPage() {
  const { t } = useTranslation(['texts', 'admin']);
  const person = usePerson();
  const [isNew, setNew] = useState(false);
  const [resetting, setResetting] = useState<string>();
  const [changed, setChanged] = useState<Account>();
  const roles: Readonly<Record<string, string>> = t('role', { returnObjects: true });
  const users = usePages(['accounts'], (cursor) =>
    ask(() => client.GET('/api/v1/admin/users', { params: { query: { cursor } } })),
  );
  const { switchOver, dialogs, ...turn } = useSwitch();
  return (
    <>
      {dialogs}
      <Typography.Title level={1} className="page-title">
        {t('admin:users')}
      </Typography.Title>
      <p>{t('admin:usersWhy')}</p>
      <div className="filters">
        <Button type="primary" onClick={() => setNew(true)}>
          {t('admin:newUser')}
        </Button>
      </div>
      {(users.error ?? turn.error) && <ProblemAlert error={users.error ?? turn.error} onRetry={users.readAgain} />}
      <DataTable<Account>
        label={t('admin:users')}
        rowKey="username"
        dataSource={users.items}
        loading={users.isLoading}
        locale={{ emptyText: <Empty why={t('admin:noUsers')} next={t('admin:noUsersHint')} /> }}
        columns={[
          { title: t('admin:username'), dataIndex: 'username' },
          { title: t('admin:name'), dataIndex: 'name' },
          {
            title: t('admin:roles'),
            render: (_, account) => account.roles.map((role) => roles[role] ?? role).join('、'),
          },
          { title: t('admin:region'), dataIndex: 'regionCode', responsive: ['md'] },
          {
            title: t('admin:state'),
            render: (_, { active }) => (
              <Tag color={active ? 'success' : undefined}>{t(active ? 'admin:active' : 'admin:inactive')}</Tag>
            ),
          },
          {
            title: '',
            key: 'act',
            render: (_, account) =>
              account.username !== person.id && (
                <>
                  <Button size="small" onClick={() => setChanged(account)}>
                    {t('admin:rights')}
                  </Button>{' '}
                  <Button size="small" loading={turn.isPending} onClick={() => void switchOver(account)}>
                    {t(account.active ? 'admin:deactivate' : 'admin:activate')}
                  </Button>{' '}
                  <Button size="small" onClick={() => setResetting(account.username)}>
                    {t('admin:reset')}
                  </Button>
                </>
              ),
          },
        ]}
      />
      <ListFoot
        total={users.total}
        hasMore={users.hasMore}
        isReadingMore={users.isReadingMore}
        onMore={users.readMore}
      />
      {changed && <RightsForm account={changed} onClose={() => setChanged(undefined)} />}
      {isNew && <UserForm onClose={() => setNew(false)} />}
      {resetting && <PasswordForm username={resetting} onClose={() => setResetting(undefined)} />}
    </>
  );
}
