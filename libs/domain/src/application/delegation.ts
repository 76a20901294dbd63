import type { Department } from '../kernel/actor';
import { type Refusal, refuse } from '../kernel/refusal';
import { type Bilingual, text } from '../kernel/text';
import { type IsoDate, addDays } from '../kernel/time';
import type { Tier } from '../tier';
import type { ApplicationState } from './application.types';
import type { Seat } from './review.types';

/** Calendar days for which a seat is handed over at most; who is away for longer is replaced. */
export const LONGEST_DELEGATION_DAYS = 366;

/** Which cases a delegation is for; an empty one is for all. */
export interface DelegationScope {
  readonly tiers?: readonly Tier[];
  readonly batch?: string;
}

/** A reviewer's seats in the hands of a colleague from a day to a day, both included; nobody ends it but its last day, or its author. */
export interface Delegation {
  readonly id: string;
  readonly department: Department;
  /** The branch for which the reviewer holds the role. */
  readonly regionCode: string;
  readonly from: string;
  readonly to: string;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate;
  readonly scope: DelegationScope;
  readonly reason: string;
}

type Case = Pick<ApplicationState, 'tier' | 'batch' | 'regionCode'>;

export function isInForce({ fromOn, toOn }: Pick<Delegation, 'fromOn' | 'toOn'>, today: IsoDate): boolean {
  return fromOn <= today && today <= toOn;
}

/** Whether a delegation is for a seat of this department in this case. */
export function isFor(
  { department, regionCode, scope }: Delegation,
  seat: Pick<Seat, 'department'>,
  of: Case,
): boolean {
  const inScope = (!scope.tiers || scope.tiers.includes(of.tier)) && (!scope.batch || scope.batch === of.batch);
  return inScope && department === seat.department && of.regionCode.startsWith(regionCode);
}

/** The colleague who answers for a seat today, where it is handed over and its term is not over. */
export function handedTo({ delegated }: Seat, today: IsoDate): Seat['delegated'] {
  return delegated?.toOn !== undefined && delegated.toOn < today ? undefined : delegated;
}

function field(path: string, code: string, message: Bilingual): Refusal {
  return refuse(422, code, message, [{ path, code, message }]);
}

function meet(one: Delegation, other: Delegation): boolean {
  const sameDays = one.fromOn <= other.toOn && other.fromOn <= one.toOn;
  const sameTiers =
    !one.scope.tiers || !other.scope.tiers || one.scope.tiers.some((t) => other.scope.tiers?.includes(t));
  const sameBatch = !one.scope.batch || !other.scope.batch || one.scope.batch === other.scope.batch;
  return one.department === other.department && sameDays && sameTiers && sameBatch;
}

/**
 * Why somebody may not hand over seats like this.
 *
 * @param colleagues active accounts of the author's role, department and branch
 * @param others delegations of the department that are neither over nor taken back
 */
export function refuseDelegation(
  wanted: Delegation,
  colleagues: readonly string[],
  others: readonly Delegation[],
  today: IsoDate,
): Refusal | null {
  const { from, to, fromOn, toOn, reason } = wanted;
  if (reason.trim() === '') return field('reason', 'REASON_REQUIRED', text('请说明理由。', 'Give the reason.'));
  if (toOn < fromOn || toOn < today || toOn > addDays(fromOn, LONGEST_DELEGATION_DAYS - 1)) {
    const message = text(
      '委托期限须自起始日至不早于今日的截止日，最长一年。',
      'A delegation ends on or after its first day, not before today, and within a year.',
    );
    return field('toOn', 'DELEGATION_TERM', message);
  }
  if (to === from || !colleagues.includes(to)) {
    const message = text(
      '只能委托同部门、同辖区的在岗人员。',
      'Seats are handed to an active colleague of the same department and branch.',
    );
    return field('to', 'DELEGATE_NOT_ELIGIBLE', message);
  }
  // Who has handed over is away: nobody answers for somebody who answers for somebody else.
  const inTheWay = others.find(
    (other) => meet(wanted, other) && (other.from === from || other.from === to || other.to === from),
  );
  if (!inTheWay) return null;
  return refuse(
    409,
    'DELEGATION_OVERLAPS',
    text(
      `与 ${inTheWay.fromOn} 至 ${inTheWay.toOn} 的委托（${inTheWay.from} → ${inTheWay.to}）重叠；不得转委托。`,
      `It overlaps the delegation of ${inTheWay.from} to ${inTheWay.to} from ${inTheWay.fromOn} to ${inTheWay.toOn}; nothing is handed on.`,
    ),
  );
}
