import { useQuery } from '@tanstack/react-query';
import { Card, Progress, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import { Term } from '../../glossary/term';
import { TierTerm } from '../../glossary/tier-term';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { useCultivation } from './use-cultivation';
import { Way } from './way';

const CLIMB = ['above-scale', 'innovative-sme', 'srdi', 'little-giant', 'single-champion'] as const;

/** The lowest tier above the one that the firm stands on, but for above-scale, on which nobody advises. */
function nextTier(tier: string): string {
  const rung = tier === 'tech-sme' ? 'innovative-sme' : tier;
  return CLIMB[Math.max(1, CLIMB.findIndex((known) => known === rung) + 1)] ?? 'single-champion';
}

/** How far the firm is from a tier, and what would close the gap. */
export function Gaps({ creditCode, tier }: { readonly creditCode: string; readonly tier: string }) {
  const { t } = useTranslation(['texts', 'firm']);
  const { data: cultivation } = useCultivation(creditCode);
  const [chosen, choose] = useState<string>();
  const aim = chosen ?? cultivation?.rung ?? nextTier(tier);
  const { data, error, refetch } = useQuery({
    queryKey: ['diagnosis', creditCode, 'readiness'],
    queryFn: () =>
      ask(() => client.GET('/api/v1/enterprises/{creditCode}/readiness', { params: { path: { creditCode } } })),
  });
  const readiness = data?.items.find((one) => one.tier === aim);
  return (
    <Card
      title={<h2>{t('firm:gaps')}</h2>}
      extra={
        <Select
          aria-label={t('firm:aimedAt')}
          value={aim}
          onChange={choose}
          options={CLIMB.map((value) => ({ value, label: t(`tier.${value}`) }))}
          className="filter"
        />
      }
    >
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {readiness && (
        <>
          <Progress
            percent={Math.round((readiness.met / Math.max(readiness.of, 1)) * 100)}
            format={() => `${readiness.met}/${readiness.of}`}
            aria-label={t('firm:met', { met: readiness.met, of: readiness.of })}
          />
          <p>
            <TierTerm tier={aim} />：
            <Term of="readiness">{t('firm:met', { met: readiness.met, of: readiness.of })}</Term>
          </p>
          <Way creditCode={creditCode} tier={aim} />
          <p>
            <Link to={`/enterprises/${creditCode}?part=diagnosis&tier=${aim}`}>{t('firm:allCriteria')}</Link>
          </p>
        </>
      )}
    </Card>
  );
}
