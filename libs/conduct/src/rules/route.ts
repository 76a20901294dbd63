import { type EnterpriseState, type IsoDate, type Tier, countingTitles, rankOf } from '@app/domain';

/** A title that was granted and begins later is held too: nobody cultivates or applies for it a second time. */
export function holdsTitle(firm: EnterpriseState, tier: Tier, today: IsoDate): boolean {
  return countingTitles(firm).some(({ code, validTo }) => code === tier && (validTo === null || today <= validTo));
}

/** The rung below srdi is held by either of two titles; the innovative one lasts three years instead of one. */
const FIRST_TITLE: Tier = 'innovative-sme';
const FIRST_RUNG: readonly Tier[] = ['tech-sme', 'innovative-sme'];

const PREREQUISITES: Readonly<Record<string, readonly Tier[]>> = {
  'above-scale': [],
  'tech-sme': [],
  'innovative-sme': [],
  srdi: [FIRST_TITLE],
  'little-giant': [FIRST_TITLE, 'srdi'],
  'single-champion': [],
};

/**
 * Tiers still to be won on the way to a target, in order: legal prerequisites only (2026 Measures, annexes 1 and 2).
 * Above-scale stands beside the titles and gates none.
 */
export function routeTo(target: Tier, firm: EnterpriseState, today: IsoDate): Tier[] {
  if (holdsTitle(firm, target, today)) return [];
  const firstRungHeld = FIRST_RUNG.some((tier) => holdsTitle(firm, tier, today));
  const before = (PREREQUISITES[target] ?? []).filter((tier) =>
    tier === FIRST_TITLE ? !firstRungHeld : !holdsTitle(firm, tier, today),
  );
  return [...before, target];
}

/** What is offered beside a route: above-scale, to a firm on its way to a title that is not above scale yet. */
export function offersBeside(target: Tier, firm: EnterpriseState, today: IsoDate): Tier[] {
  if (target === 'above-scale' || holdsTitle(firm, 'above-scale', today)) return [];
  return rankOf(target) > rankOf('above-scale') ? ['above-scale'] : [];
}
