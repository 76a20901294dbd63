import { type IsoDate, addMonths, isValidOn } from '@app/domain';
import type { TitleLapse, TitleRisk } from '@app/persistence';
import type { FirmInView, TierFinding } from './firm-in-view';

/** A re-review is prepared from six months before expiry (design section 3); the list looks a year ahead, to plan for it. */
const LOOK_AHEAD_MONTHS = 12;

/**
 * Conditions that a title of the firm needs and that it fails, or can no longer show, by the rules of a renewal. A title without
 * a pack of conditions to speak of (above-scale: the Statistics Law forbids warnings about the line) has none.
 *
 * @param renewals findings by the rules of a renewal, of the titles that the firm holds
 */
export function risksOf(renewals: readonly TierFinding[]): TitleRisk[] {
  return renewals.flatMap(({ tier: title, ruleSetId, unmet, unknown }) => [
    ...unmet.map((criterionId) => ({ title, ruleSetId, criterionId, kind: 'unmet' as const })),
    ...unknown.map((criterionId) => ({ title, ruleSetId, criterionId, kind: 'unknown' as const })),
  ]);
}

/** Titles whose last day lies within the next year, the earliest first. */
export function lapsesOf({ titles, asOf }: Pick<FirmInView, 'titles' | 'asOf'>): TitleLapse[] {
  const horizon: IsoDate = addMonths(asOf, LOOK_AHEAD_MONTHS);
  return titles
    .filter((title) => isValidOn(title, asOf))
    .flatMap(({ code: title, validTo }) => (validTo !== null && validTo <= horizon ? [{ title, validTo }] : []))
    .sort((a, b) => (a.validTo < b.validTo ? -1 : 1));
}
