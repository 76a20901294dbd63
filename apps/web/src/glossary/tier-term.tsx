import { TierName } from '../parts/tier-name';
import { Term, type TermKey } from './term';

const TIERS: Readonly<Record<string, TermKey>> = {
  small: 'small',
  'above-scale': 'aboveScale',
  'tech-sme': 'techSme',
  'innovative-sme': 'innovativeSme',
  srdi: 'srdi',
  'little-giant': 'littleGiant',
  'single-champion': 'singleChampion',
  'hi-tech': 'hiTech',
};

/** The name of a tier with what it means; one that a pack brought later has its name alone. */
export function TierTerm({ tier }: { readonly tier: string }) {
  const of = TIERS[tier];
  return of ? (
    <Term of={of}>
      <TierName tier={tier} />
    </Term>
  ) : (
    <TierName tier={tier} />
  );
}
