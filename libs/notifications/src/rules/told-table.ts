import type { IsoDate, Role, TOLD_EVENTS } from '@app/domain';
import type { NotificationKind } from './kinds';

/** Whom a fact concerns: the firm's own users, or the holders of a role in a branch that contains the firm. */
export type Audience = 'firm' | Exclude<Role, 'enterprise'>;

type Data = Readonly<Record<string, unknown>>;

export interface FactRule {
  readonly kind: NotificationKind;
  readonly to: readonly Audience[];
  /** A day that the fact names as an end. */
  readonly dueOn?: (data: Data) => IsoDate | null;
  /** False where another message says the same. */
  readonly unless?: (data: Data) => boolean;
  /** Only where somebody of the office did it for the firm: then the firm hears of it. */
  readonly onBehalf?: true;
}

/**
 * `ladder`: about a task that waits; the turn's ladder says to whom. `papers`: the notice of all that the firm owes, in place of the
 * bare task.
 */
export type ToldRule = FactRule | 'ladder' | 'papers';

const LADDER = { reminded: 'ladder', escalated: 'ladder' } as const;

const TITLE: FactRule = { kind: 'title', to: ['firm', 'officer', 'mentor'] };

const FOR_THE_FIRM: FactRule = { kind: 'on-behalf', to: ['firm'], onBehalf: true };

/** The end of the case comes with these in the same transaction, and says it. */
const endsTheCase = ({ event }: Data): boolean => event === 'recognised' || event === 'refused';

/**
 * Facts that are told, and to whom. It does not compile without a row for each that the record marks. What opens a task is not here:
 * the task says whose it is.
 */
export const TOLD_TABLE: {
  readonly [A in keyof typeof TOLD_EVENTS]: { readonly [T in (typeof TOLD_EVENTS)[A][number]]: ToldRule };
} = {
  enterprise: {
    ...LADDER,
    'title-update-missed': TITLE,
    'title-lapsed': TITLE,
    'ban-imposed': TITLE,
    'ban-lifted': TITLE,
    'title-updated': FOR_THE_FIRM,
    'renewal-papers-confirmed': FOR_THE_FIRM,
    'change-reported': FOR_THE_FIRM,
    'title-relinquished': FOR_THE_FIRM,
    // The officer has a task; the leader knows from the first day that one will come.
    'lost-paper-noted': { kind: 'decision', to: ['leader'] },
  },
  cultivation: {
    ...LADDER,
    'plan-approved': { kind: 'plan', to: ['firm', 'mentor'] },
    'plan-returned': { kind: 'plan', to: ['officer'] },
    'cultivation-paused': { kind: 'pause', to: ['firm', 'officer', 'mentor'] },
    'cultivation-resumed': { kind: 'pause', to: ['firm', 'officer', 'mentor'] },
    'cultivation-closed': { kind: 'result', to: ['firm', 'officer', 'mentor'] },
  },
  application: {
    ...LADDER,
    'papers-notified': 'papers',
    'items-quarantined': { kind: 'papers-returned', to: ['firm', 'officer'] },
    'items-submitted': FOR_THE_FIRM,
    'platform-recorded': FOR_THE_FIRM,
    'decision-recorded': { kind: 'decision', to: ['firm', 'officer', 'mentor'] },
    'upper-event-recorded': { kind: 'upper-event', to: ['firm', 'mentor'], unless: endsTheCase },
    'application-closed': { kind: 'result', to: ['firm', 'officer', 'mentor'] },
  },
  notice: {
    ...LADDER,
    'notice-published': {
      kind: 'notice',
      to: ['firm', 'mentor'],
      dueOn: ({ endsOn }) => (typeof endsOn === 'string' ? endsOn : null),
    },
    'objection-received': { kind: 'objection', to: ['firm'] },
    'objection-answered': { kind: 'objection', to: ['firm'] },
    'late-finding-noted': { kind: 'objection', to: ['officer'] },
    'notice-closed': { kind: 'notice', to: ['firm', 'officer'] },
  },
  'rule-set': {
    'rule-set-approved': { kind: 'rule-set', to: ['administrator'] },
    'rule-set-withdrawn': { kind: 'rule-set', to: ['administrator'] },
  },
};

/** Undefined where nothing is told of the event itself. */
export function toldRuleOf(aggregate: string, eventType: string): ToldRule | undefined {
  const rules: Readonly<Record<string, Readonly<Record<string, ToldRule>>>> = TOLD_TABLE;
  return rules[aggregate]?.[eventType];
}
