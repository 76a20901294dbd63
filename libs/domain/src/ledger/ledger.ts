import type { WorkCalendar } from '../kernel/calendar';
import { type IsoDate, addDays } from '../kernel/time';
import type { Claim, Ledger, LedgerOwner, LedgerStretch } from './ledger.types';

export interface LedgerQuestion {
  readonly openedOn: IsoDate;
  readonly through: IsoDate;
  readonly claims: readonly Claim[];
  /** Who owns a day that nobody claims; named, so that no day is nobody's silently. */
  readonly otherwise: LedgerOwner;
}

/** Days between which nothing changes: `(from, to]`, and who holds them. */
interface Slice {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly holders: ReadonlyMap<LedgerOwner, readonly string[]>;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function within(day: IsoDate, { openedOn, through }: LedgerQuestion): IsoDate {
  return day < openedOn ? openedOn : day > through ? through : day;
}

/** Who holds the days after `from` through `to`: those of the lowest rank that is there. */
function holdersOf(question: LedgerQuestion, from: IsoDate, to: IsoDate): Slice['holders'] {
  const covering = question.claims.filter((claim) => claim.from <= from && (claim.to === null || claim.to >= to));
  const rank = Math.min(...covering.map((claim) => claim.rank));
  const holders = new Map<LedgerOwner, readonly string[]>();
  for (const { owner, because } of covering.filter((claim) => claim.rank === rank)) {
    const known = holders.get(owner) ?? [];
    holders.set(owner, known.includes(because) ? known : [...known, because]);
  }
  return holders.size > 0 ? holders : new Map([[question.otherwise, []]]);
}

function slicesOf(question: LedgerQuestion): Slice[] {
  const edges = question.claims.flatMap(({ from, to }) => [from, to ?? question.through]);
  const days = [question.openedOn, question.through, ...edges].map((day) => within(day, question));
  const cuts = [...new Set(days)].sort();
  return cuts.slice(1).flatMap((to, index) => {
    const from = cuts[index];
    return from === undefined ? [] : [{ from, to, holders: holdersOf(question, from, to) }];
  });
}

/** Joins a stretch to the one before it where nothing but a date lies between them. */
function joined(stretches: readonly LedgerStretch[], next: LedgerStretch): LedgerStretch[] {
  const last = stretches.at(-1);
  const same =
    last !== undefined &&
    addDays(last.to, 1) === next.from &&
    last.sharedBy === next.sharedBy &&
    last.because.join() === next.because.join();
  if (!same) return [...stretches, next];
  return [...stretches.slice(0, -1), { ...last, to: next.to, workingDays: last.workingDays + next.workingDays }];
}

/**
 * Splits the working days of a thing among those who held them. A day belongs to whoever is waited for at its end: the day on
 * which a turn begins is not its own, the day on which it ends is (Civil Code, article 201, as in every clock here), so that what
 * follows one another on a day leaves none out and counts none twice. Owners, not their tasks, share a day equally: two papers
 * asked of one firm do not make its part larger.
 */
export function ledgerOf(question: LedgerQuestion, calendar: WorkCalendar): Ledger {
  const slices = slicesOf(question);
  const denominator = slices.reduce((all, { holders: { size } }) => (all / gcd(all, size)) * size, 1);
  const owners = [...new Set(slices.flatMap(({ holders }) => [...holders.keys()]))].sort();
  const stretchesOf = (owner: LedgerOwner): LedgerStretch[] =>
    slices.reduce<LedgerStretch[]>((known, { from, to, holders }) => {
      const because = holders.get(owner);
      const workingDays = calendar.workingDaysBetween(from, to);
      if (!because) return known;
      return joined(known, { from: addDays(from, 1), to, workingDays, sharedBy: holders.size, because });
    }, []);
  const parts = owners.map((owner) => {
    const stretches = stretchesOf(owner).filter(({ workingDays }) => workingDays > 0);
    const units = stretches.reduce((sum, one) => sum + one.workingDays * (denominator / one.sharedBy), 0);
    return { owner, units, stretches };
  });
  const { openedOn, through } = question;
  return {
    openedOn,
    through,
    total: calendar.workingDaysBetween(openedOn, through),
    denominator,
    parts: parts.filter(({ units }) => units > 0),
  };
}
