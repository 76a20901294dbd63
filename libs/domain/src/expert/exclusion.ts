import type { DrawCandidate, DrawExclusion } from '../draw/draw.types';
import { type IsoDate, addDays, addMonths } from '../kernel/time';
import type { ExpertState } from './expert.types';

/** Why somebody stays out of a draw. The first that applies is named. */
export const EXCLUSION_REASONS = [
  'SUSPENDED',
  'TOOK_PART',
  'SAME_EMPLOYER',
  'PAST_EMPLOYER',
  'SHAREHOLDER',
  'KIN',
  'ADVISER',
  'BUSINESS',
  'DECLARED_BEFORE',
  'DRAWN_TOO_OFTEN',
] as const;

export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** Limits of a draw that are not law: a county may set others (packs/scoresheets.json). */
export interface ExclusionTerms {
  /** Years after leaving an employer in which one does not judge it. */
  readonly pastEmployerYears: number;
  /** Seats that one person may be drawn for within 365 days. */
  readonly drawsPerYear: number;
}

export interface ExclusionQuestion {
  /** The firm that is judged. */
  readonly creditCode: string;
  /** Accounts that drew, handled, reviewed or decide the case. */
  readonly tookPart: readonly string[];
  readonly terms: ExclusionTerms;
  readonly today: IsoDate;
}

interface Found {
  readonly reason: ExclusionReason;
  readonly detail?: string;
}

function ofFirm(expert: ExpertState, { creditCode, terms, today }: ExclusionQuestion): Found | null {
  if (expert.employer.creditCode === creditCode) return { reason: 'SAME_EMPLOYER', detail: creditCode };
  const from = addMonths(today, -12 * terms.pastEmployerYears);
  const past = expert.pastEmployers.find((one) => one.creditCode === creditCode && one.until > from);
  if (past) return { reason: 'PAST_EMPLOYER', detail: past.until };
  const standing = expert.relations.find(
    (one) => one.creditCode === creditCode && (one.until === null || one.until >= today),
  );
  if (standing) return { reason: standing.kind.toUpperCase() as ExclusionReason };
  const before = expert.conflicts.find((one) => one.creditCode === creditCode);
  return before ? { reason: 'DECLARED_BEFORE', detail: before.on } : null;
}

/** Why this expert may not be drawn for this firm today; null where nothing stands against it. */
export function whyExcluded(expert: ExpertState, question: ExclusionQuestion): Found | null {
  const { tookPart, terms, today } = question;
  if (expert.status === 'suspended') return { reason: 'SUSPENDED' };
  if (tookPart.includes(expert.account)) return { reason: 'TOOK_PART' };
  const tied = ofFirm(expert, question);
  if (tied) return tied;
  const drawn = expert.seatings.filter(({ on }) => on > addDays(today, -365)).length;
  return drawn >= terms.drawsPerYear ? { reason: 'DRAWN_TOO_OFTEN', detail: String(drawn) } : null;
}

/** Everybody who stays out, in the order of the register. */
export function exclusionsOf(
  register: readonly ExpertState[],
  question: ExclusionQuestion,
  at: DrawExclusion['at'],
): DrawExclusion[] {
  return register.flatMap((expert) => {
    const found = whyExcluded(expert, question);
    return found ? [{ candidate: expert.id, ...found, at }] : [];
  });
}

/** An expert as a draw sees them: by number, field and employer, without a name. */
export function candidateOf({ id, fields, employer }: ExpertState): DrawCandidate {
  return { id, fields, group: employer.creditCode ?? (employer.name.trim() || null) };
}
