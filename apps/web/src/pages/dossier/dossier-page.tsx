import { useQuery } from '@tanstack/react-query';
import { Tabs, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { ask, client } from '../../api/client';
import { CreditCode } from '../../parts/credit-code';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { useSession } from '../../session/session';
import { ExportButton } from './export-button';
import { HoldsPart } from './holds-part';
import { PastPart } from './past-part';
import { ReadersPart } from './readers-part';
import { TimelinePart } from './timeline-part';
import { VerifyButton } from './verify-button';
import './dossier.css';
import './texts';

const PARTS = ['timeline', 'past', 'holds', 'readers'] as const;

/** What not everybody reads who reads the dossier. */
const READS: Partial<Record<(typeof PARTS)[number], string>> = { holds: 'hold.read', readers: 'access-log.read' };

/** A firm's whole record: what happened, how it stood, who looked; and the proof that nobody changed it. */
export function DossierPage() {
  const { t } = useTranslation('dossier');
  const { may } = useSession();
  const { creditCode = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const firm = useQuery({
    queryKey: ['enterprise', creditCode],
    queryFn: () => ask(() => client.GET('/api/v1/enterprises/{creditCode}', { params: { path: { creditCode } } })),
  });
  const parts = PARTS.filter((one) => may(READS[one] ?? 'dossier.read'));
  const part = parts.find((known) => known === search.get('part')) ?? 'timeline';
  if (firm.error) return <ProblemAlert error={firm.error} onRetry={() => void firm.refetch()} />;
  if (!firm.data) return <Loading />;
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('title')} · {firm.data.name}
      </Typography.Title>
      <p>
        <CreditCode code={creditCode} /> <Link to={`/enterprises/${creditCode}`}>{t('open')}</Link>
      </p>
      <div className="filters">
        <VerifyButton creditCode={creditCode} />
        {may('dossier.download') && <ExportButton creditCode={creditCode} />}
      </div>
      <Tabs
        tabBarGutter={16}
        activeKey={part}
        onChange={(chosen) => setSearch({ part: chosen })}
        items={parts.map((key) => ({ key, label: t(`parts.${key}`) }))}
      />
      {part === 'timeline' && <TimelinePart creditCode={creditCode} />}
      {part === 'past' && <PastPart creditCode={creditCode} />}
      {part === 'holds' && <HoldsPart creditCode={creditCode} />}
      {part === 'readers' && <ReadersPart creditCode={creditCode} />}
    </>
  );
}
