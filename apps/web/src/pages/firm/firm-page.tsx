import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { ask, client } from '../../api/client';
import { NotFound } from '../../app/not-found';
import { CreditCode } from '../../parts/credit-code';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { FirmCases } from '../../parts/titles/firm-cases';
import { usePerson } from '../../session/session';
import { Benefits } from './benefits';
import { Gaps } from './gaps';
import { Owed } from './owed';
import { OwnTitles } from './own-titles';
import { Where } from './where';
import './firm.css';
import './texts';

/** Everything a firm wants to know when it comes: where it stands, what it owes by when, and what is there for it. */
export function FirmPage() {
  const { creditCode } = usePerson();
  return creditCode ? <FirmHome creditCode={creditCode} /> : <NotFound />;
}

function FirmHome({ creditCode }: { readonly creditCode: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['enterprise', creditCode],
    queryFn: () => ask(() => client.GET('/api/v1/enterprises/{creditCode}', { params: { path: { creditCode } } })),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="stack firm-home">
      <div>
        <Typography.Title level={1} className="page-title">
          {data.name}
        </Typography.Title>
        <CreditCode code={creditCode} />
      </div>
      <Owed creditCode={creditCode} />
      <Where firm={data} />
      <Gaps creditCode={creditCode} tier={data.tier} />
      <OwnTitles titles={data.titles} />
      <FirmCases creditCode={creditCode} />
      <Benefits creditCode={creditCode} />
    </div>
  );
}
