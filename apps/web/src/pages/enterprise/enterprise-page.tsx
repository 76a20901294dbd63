import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { ask, client } from '../../api/client';
import { CreditCode } from '../../parts/credit-code';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { useSession } from '../../session/session';
import { DiagnosisPart } from './diagnosis-part';
import { FactsPart } from './facts-part';
import { OverviewPart } from './overview-part';
import { PlanPart } from './plan-part';
import { TimelinePart } from './timeline-part';
import './enterprise.css';
import './page-texts';

const PARTS = ['overview', 'plan', 'facts', 'diagnosis', 'timeline'] as const;

/** Everything about one firm; which part is open stands in the address. */
export function EnterprisePage() {
  const { t } = useTranslation(['texts', 'firmPage']);
  const { may } = useSession();
  const { creditCode = '' } = useParams();
  const [search] = useSearchParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['enterprise', creditCode],
    queryFn: () => ask(() => client.GET('/api/v1/enterprises/{creditCode}', { params: { path: { creditCode } } })),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const shown = PARTS.filter((part) => part !== 'timeline' || may('dossier.read'));
  const open = shown.find((part) => part === search.get('part')) ?? 'overview';
  const labels: Readonly<Record<(typeof PARTS)[number], string>> = {
    overview: t('enterprise.overview'),
    plan: t('enterprise.cultivation'),
    facts: t('firmPage:facts'),
    diagnosis: t('enterprise.diagnosis'),
    timeline: t('enterprise.timeline'),
  };
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {data.name}
      </Typography.Title>
      <CreditCode code={data.creditCode} />
      <nav aria-label={data.name}>
        <ul className="page-parts">
          {shown.map((part) => (
            <li key={part}>
              <Link to={part === 'overview' ? '?' : `?part=${part}`} aria-current={part === open ? 'page' : undefined}>
                {labels[part]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {open === 'overview' && <OverviewPart firm={data} />}
      {open === 'plan' && <PlanPart creditCode={creditCode} />}
      {open === 'facts' && <FactsPart creditCode={creditCode} />}
      {open === 'diagnosis' && <DiagnosisPart creditCode={creditCode} />}
      {open === 'timeline' && <TimelinePart creditCode={creditCode} />}
    </>
  );
}
