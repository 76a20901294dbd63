import {
  type EnterpriseState,
  type IsoDate,
  type LaunchFacts,
  type Tier,
  countingTitles,
  isValidOn,
  liftingTitles,
  tierOfFirm,
} from '@app/domain';
import type { PackRegistry } from '@app/policy';

/** A title that was granted and begins later is held too: nobody cultivates or applies for it a second time. */
export function holdsTitle(firm: EnterpriseState, tier: Tier, today: IsoDate): boolean {
  return liftingTitles(firm).some(({ code, validTo }) => code === tier && (validTo === null || today <= validTo));
}

type Tiers = Pick<PackRegistry, 'tier'>;

/**
 * Tiers still to be won on the way to a target, in order: legal prerequisites only, as the tiers' definitions list them. Where
 * any one of several will do and none is held, the way leads over the first. Above-scale stands beside the titles and gates none.
 */
export function routeTo(tiers: Tiers, target: Tier, firm: EnterpriseState, today: IsoDate): Tier[] {
  if (holdsTitle(firm, target, today)) return [];
  const before = (tiers.tier(target)?.prerequisites ?? []).flatMap((any) => {
    const [first] = any;
    const held = any.some((tier) => holdsTitle(firm, tier, today));
    return held || first === undefined ? [] : routeTo(tiers, first, firm, today);
  });
  return [...new Set([...before, target])];
}

/**
 * Prerequisites of a tier of which a firm holds none on a day, each by the titles that would do. One that is under re-review counts
 * within its term only.
 */
export function lackingFor(
  tiers: Tiers,
  tier: Tier,
  firm: EnterpriseState,
  day: IsoDate,
): readonly (readonly Tier[])[] {
  const held = countingTitles(firm).filter((title) => isValidOn(title, day));
  return (tiers.tier(tier)?.prerequisites ?? []).filter((any) => !held.some(({ code }) => any.includes(code)));
}

/** The firm's tier, the route to a target, what is offered beside it, and how high each of these stands. */
export function climbTo(
  tiers: Tiers,
  target: Tier,
  firm: EnterpriseState,
  today: IsoDate,
): Pick<LaunchFacts, 'tier' | 'route' | 'offers' | 'ranks'> {
  const tier = tierOfFirm(firm, today);
  const route = routeTo(tiers, target, firm, today);
  const offers = offersBeside(tiers, target, firm, today);
  const ranks = [tier, ...route, ...offers].map((code) => [code, tiers.tier(code)?.rank ?? 0] as const);
  return { tier, route, offers, ranks: Object.fromEntries(ranks) };
}

/** What is offered beside a route: above-scale, to a firm on its way to a title that is not above scale yet. */
export function offersBeside(tiers: Tiers, target: Tier, firm: EnterpriseState, today: IsoDate): Tier[] {
  if (target === 'above-scale' || holdsTitle(firm, 'above-scale', today)) return [];
  const rank = (tier: Tier): number => tiers.tier(tier)?.rank ?? 0;
  return rank(target) > rank('above-scale') ? ['above-scale'] : [];
}
