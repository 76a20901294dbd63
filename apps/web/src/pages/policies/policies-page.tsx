import { useQuery } from '@tanstack/react-query';
import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { useWords } from '../../parts/language';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { useSession } from '../../session/session';
import './drafting/texts';
import './texts';

type RuleSet = Schemas['RuleSetSummaryResponseDto'];

export function useRuleSets() {
  return useQuery({ queryKey: ['policies'], queryFn: () => ask(() => client.GET('/api/v1/policies')) });
}

/** Every edition of every tier's rules. */
export function PoliciesPage() {
  const { t } = useTranslation(['policies', 'drafting']);
  const words = useWords();
  const { may } = useSession();
  const { data, error, isLoading, refetch } = useRuleSets();
  const statuses: Readonly<Record<string, string>> = t('statuses', { returnObjects: true });
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('title')}
      </Typography.Title>
      {may('admin.packs') && (
        <p>
          <Link to="/policies/draft">{t('drafting:begin')}</Link>
        </p>
      )}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      <DataTable<RuleSet>
        label={t('title')}
        rowKey="id"
        dataSource={[...(data?.items ?? [])]}
        loading={isLoading}
        columns={[
          {
            title: t('name'),
            render: (_, { id, title, tier }) => (
              <>
                <Link to={`/policies/${encodeURIComponent(id)}`}>{words(title)}</Link>
                <br />
                <small>
                  <TierName tier={tier} /> · {id}
                </small>
              </>
            ),
          },
          {
            title: t('status'),
            render: (_, { status, inForce }) => (
              <>
                <Tag color={inForce ? 'success' : undefined}>{t(inForce ? 'inForce' : 'notInForce')}</Tag>
                {statuses[status] ?? status}
              </>
            ),
          },
          { title: t('from'), responsive: ['md'], render: (_, { from }) => <Day on={from} /> },
          { title: t('document'), dataIndex: 'documentNumber', responsive: ['lg'] },
        ]}
      />
    </>
  );
}
