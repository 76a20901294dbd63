import type { Actor } from '../kernel/actor';
import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import { dateOf } from '../kernel/time';
import { checkTurn, isAddressedTo } from './assignment';
import type { ClockCommand } from './clock-commands';
import type { ClockRules } from './clock-rules';
import { extendTurn, holdTurn, releaseTurn } from './one-clock';
import { type TurnDraft, fireOverdueRungs } from './turn.decide';
import type { Turn } from './turn.types';

/** The draft of a thing whose clocks may be paused and extended one by one. */
export interface ClockDraft extends TurnDraft {
  readonly context: TurnDraft['context'] & { readonly clockRules: ClockRules };
}

/** The clock that is meant, and who has no part in it. */
interface Addressed {
  readonly turn: Turn;
  readonly keptOut: readonly string[];
}

type Of<T extends ClockCommand['type']> = Extract<ClockCommand, { type: T }>;

function invalid(path: string, code: string, zh: string, en: string): Refusal {
  return refuse(422, code, text(zh, en), [{ path, code, message: text(zh, en) }]);
}

/**
 * `FOUR_EYES` for whoever stepped back from the thing or acted for the firm in it, whosever clock it is, and for whoever is kept
 * out of a turn that would be theirs: to make a clock stand still is to take part.
 */
function checkKeptOut({ assignee }: Turn, actor: Actor, keptOut: readonly string[]): Refusal | null {
  const ofTurn = isAddressedTo(assignee, actor) ? (assignee.excludes ?? []) : [];
  const [role] = actor.roles;
  const isOut = [...keptOut, ...ofTurn].includes(actor.id);
  return isOut && role ? checkTurn({ role, excludes: [actor.id] }, actor) : null;
}

/** Nobody gives himself more time: whoever could answer here lets somebody else decide about the clock. */
function checkOwn(turn: Turn, { actor }: ClockDraft['context'], keptOut: readonly string[]): Refusal | null {
  const barred = checkKeptOut(turn, actor, keptOut);
  if (barred || !isAddressedTo(turn.assignee, actor)) return barred;
  return refuse(
    403,
    'OWN_CLOCK',
    text(
      '不得中止或延长本人办理的时限，须由他人决定。',
      'Nobody pauses or extends their own clock; somebody else decides.',
    ),
  );
}

function findClock(draft: ClockDraft, key: string): Turn | Refusal {
  const turn = draft.state.turns.find((candidate) => candidate.key === key);
  if (!turn) return refuse(404, 'NOT_FOUND', text('没有此时限。', 'There is no such clock.'));
  if (turn.closedAt) return refuse(409, 'CLOCK_STOPPED', text('该时限已办结。', 'This clock has stopped.'));
  return turn;
}

function needsWords(words: string, path: string): Refusal | null {
  return words.trim() ? null : invalid(path, 'REASON_REQUIRED', '请写明理由。', 'Give the reason in words.');
}

function pause(draft: ClockDraft, command: Of<'pause-clock'>, { turn, keptOut }: Addressed): Refusal | null {
  const { at, calendar, actor, clockRules } = draft.context;
  const { reason, note } = command;
  if (turn.hold) return refuse(409, 'CLOCK_PAUSED', text('该时限已中止。', 'This clock stands still already.'));
  if (!clockRules.pauses.some(({ code }) => code === reason)) {
    return invalid(
      'reason',
      'PAUSE_REASON_UNKNOWN',
      '不在法定中止事由之列。',
      'This is no reason for which a clock may stand still.',
    );
  }
  const refusal = checkOwn(turn, draft.context, keptOut) ?? needsWords(note, 'note');
  if (refusal) return refusal;
  fireOverdueRungs(draft);
  const now = draft.state.turns.find(({ key }) => key === turn.key) ?? turn;
  const role = actor.roles.includes('section-chief') ? 'section-chief' : 'leader';
  const reviewOn = calendar.addWorkingDays(dateOf(at), clockRules.review.workingDays);
  const hold = { reason, note, by: actor.id, role, reviewOn } as const;
  draft.emit({ type: 'clock-paused', data: { turn: holdTurn(now, at, calendar, hold), reason, note } });
  return null;
}

function resume(draft: ClockDraft, { note }: Of<'resume-clock'>, { turn, keptOut }: Addressed): Refusal | null {
  const { at, calendar, actor } = draft.context;
  const barred = checkKeptOut(turn, actor, keptOut);
  if (barred) return barred;
  if (!turn.hold) return refuse(409, 'CLOCK_RUNNING', text('该时限未中止。', 'This clock does not stand still.'));
  draft.emit({ type: 'clock-resumed', data: { turn: releaseTurn(turn, at, calendar), note } });
  return null;
}

function ruleRefusal(draft: ClockDraft, days: number, turn: Turn): Refusal | null {
  const { clockRules } = draft.context;
  const rule = clockRules.extensions.find(({ owners }) => owners.includes(turn.assignee.role));
  if (!rule || turn.clock.fixedOn) {
    return refuse(409, 'CLOCK_FIXED', text('该时限不得延长。', 'This clock cannot be extended.'));
  }
  if ((turn.extensions?.length ?? 0) >= rule.times) {
    return refuse(
      409,
      'EXTENSIONS_USED_UP',
      text(`该时限最多延长 ${rule.times} 次。`, `This clock may be extended ${rule.times} times at most.`),
    );
  }
  if (!Number.isInteger(days) || days < 1 || days > rule.days) {
    return invalid(
      'days',
      'EXTENSION_TOO_LONG',
      `每次延长 1 至 ${rule.days} 日。`,
      `Extend by 1 to ${rule.days} days at a time.`,
    );
  }
  return null;
}

function extend(draft: ClockDraft, command: Of<'extend-clock'>, { turn, keptOut }: Addressed): Refusal | null {
  const { at, calendar, actor } = draft.context;
  const { days, reason } = command;
  const { dueOn } = turn.clock;
  if (!dueOn || !turn.clock.runningSince) {
    return refuse(
      409,
      'CLOCK_PAUSED',
      text('时限中止期间不能延长，请先恢复。', 'A clock that stands still is not extended; resume it first.'),
    );
  }
  const refusal =
    checkOwn(turn, draft.context, keptOut) ?? needsWords(reason, 'reason') ?? ruleRefusal(draft, days, turn);
  if (refusal) return refusal;
  if (dateOf(at) > dueOn) {
    return refuse(409, 'CLOCK_OVERDUE', text('已逾期，不能事后延长。', 'It is overdue; time is not given afterwards.'));
  }
  const extended = extendTurn(turn, { days, reason, by: actor.id }, at, calendar);
  const to = extended.clock.dueOn;
  if (!to || to <= dueOn) {
    return refuse(409, 'CUT_OFF_REACHED', text('批次截止日不能延后。', 'The cut-off of the batch does not move.'));
  }
  // What was due before counts by the day on which it was due.
  fireOverdueRungs(draft);
  const fired = draft.state.turns.find(({ key }) => key === turn.key) ?? turn;
  const data = { days, reason, by: actor.id, from: dueOn, to };
  draft.emit({
    type: 'clock-extended',
    data: { turn: extendTurn(fired, { days, reason, by: actor.id }, at, calendar), ...data },
  });
  return null;
}

/**
 * Pauses, resumes or extends one clock; null where it was done.
 *
 * @param keptOut accounts that recusal or four eyes keep out of the thing, beside those that the turn itself names
 */
export function decideClock(draft: ClockDraft, command: ClockCommand, keptOut: readonly string[] = []): Refusal | null {
  const turn = findClock(draft, command.clock);
  if ('refused' in turn) return turn;
  switch (command.type) {
    case 'pause-clock':
      return pause(draft, command, { turn, keptOut });
    case 'resume-clock':
      return resume(draft, command, { turn, keptOut });
    case 'extend-clock':
      return extend(draft, command, { turn, keptOut });
  }
}
