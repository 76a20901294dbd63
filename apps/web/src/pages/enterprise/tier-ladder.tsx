import { Steps } from 'antd';
import { TierTerm } from '../../glossary/tier-term';

/** The rungs of the ladder in their order; the two lowest titles stand on one rung. */
const RUNGS = ['small', 'above-scale', 'innovative-sme', 'srdi', 'little-giant', 'single-champion'] as const;

const RUNG_OF: Readonly<Record<string, (typeof RUNGS)[number]>> = { 'tech-sme': 'innovative-sme' };

export function TierLadder({ tier }: { readonly tier: string }) {
  const rung = RUNG_OF[tier] ?? tier;
  const current = RUNGS.findIndex((known) => known === rung);
  return (
    <Steps
      current={current}
      items={RUNGS.map((known) => ({ title: <TierTerm tier={known} /> }))}
      size="small"
      responsive
    />
  );
}
