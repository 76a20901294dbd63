import { useQuery } from '@tanstack/react-query';
import { Card, Descriptions, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { useSession } from '../../session/session';
import { SiteDraw } from './site-draw';
import './texts';

type Batch = Schemas['BatchResponseDto'];

/** For which tier and year it is, under which rules, and when each level takes what. */
function Facts({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation(['texts', 'batch']);
  const { may } = useSession();
  const levels: Readonly<Record<string, string>> = {
    ...t('choice.level', { returnObjects: true }),
    enterprise: t('role.enterprise'),
  };
  const { tier, ruleSetId, factYear, windows, countyCutOff } = batch;
  const facts = [
    { key: 'tier', label: t('batch:tier'), children: <TierName tier={tier} /> },
    {
      key: 'rules',
      label: t('batch:rules'),
      children: may('policy.read') ? <Link to={`/policies/${ruleSetId}`}>{ruleSetId}</Link> : ruleSetId,
    },
    { key: 'year', label: t('batch:factYear'), children: factYear },
    { key: 'cutOff', label: t('batch:cutOff'), children: <Day on={countyCutOff} /> },
    ...windows.map(({ level, opensOn, closesOn }) => ({
      key: level,
      label: t('batch:window', { level: levels[level] ?? level }),
      children: (
        <span>
          <Day on={opensOn} /> – <Day on={closesOn} />
        </span>
      ),
    })),
  ];
  return (
    <Card title={t('batch:facts')}>
      <Descriptions items={facts} column={{ xs: 1, md: 2 }} />
    </Card>
  );
}

/** One batch, and the random share of its site checks with what proves it. */
export function BatchPage() {
  const { t } = useTranslation(['texts', 'batch']);
  const words = useWords();
  const { may } = useSession();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['batches', 'named', id],
    queryFn: () => ask(() => client.GET('/api/v1/batches', { params: { query: { limit: 200 } } })),
  });
  if (!error && !data) return <Loading />;
  const batch = data?.items.find((one) => one.id === id);
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {batch ? words(batch.title) : t('batch:batch')}{' '}
        {batch && <Tag>{t(batch.open ? 'batch:open' : 'batch:shut')}</Tag>}
      </Typography.Title>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data && !batch && <Empty why={t('batch:unknown')} next={t('batch:unknownHint')} />}
      {batch && <Facts batch={batch} />}
      {batch?.siteCheck && may('site-draw.read') && <SiteDraw batch={batch.id} share={batch.siteCheck} />}
    </div>
  );
}
