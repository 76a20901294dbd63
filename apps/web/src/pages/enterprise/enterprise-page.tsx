import { useQuery } from '@tanstack/react-query';
import { Tabs, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { ask, client } from '../../api/client';
import { CreditCode } from '../../parts/credit-code';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { DiagnosisPart } from './diagnosis-part';
import { OverviewPart } from './overview-part';
import { PlanPart } from './plan-part';

/** Everything about one firm; which part is open stands in the address. */
export function EnterprisePage() {
  const { t } = useTranslation();
  const { creditCode = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['enterprise', creditCode],
    queryFn: () => ask(() => client.GET('/api/v1/enterprises/{creditCode}', { params: { path: { creditCode } } })),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {data.name}
      </Typography.Title>
      <CreditCode code={data.creditCode} />
      <Tabs
        activeKey={search.get('part') ?? 'overview'}
        onChange={(part) => setSearch(part === 'overview' ? {} : { part })}
        items={[
          { key: 'overview', label: t('enterprise.overview'), children: <OverviewPart firm={data} /> },
          { key: 'plan', label: t('enterprise.cultivation'), children: <PlanPart creditCode={creditCode} /> },
          { key: 'diagnosis', label: t('enterprise.diagnosis'), children: <DiagnosisPart creditCode={creditCode} /> },
        ]}
      />
    </>
  );
}
