import type { WorkCalendar } from '../kernel/calendar';
import type { Decider, Description } from '../kernel/decider';
import type { Task } from '../kernel/task';
import { text } from '../kernel/text';
import { type Instant, addDays, dateOf, earliest, startOfDay, toEpochMs } from '../kernel/time';
import { tasksOfPauses } from '../turn/pause-task';
import type { Turn } from '../turn/turn.types';
import { consequencesOf, firstDueTurn, openTurns, provisionalYearOf, rungInstant } from '../turn/turn';
import { handlerOf, judgeOf } from './handlers';
import type { NoticeCommand } from './notice.commands';
import { isHeld } from './decide/close';
import type { NoticeContext } from './notice.context';
import { decideNotice } from './notice.decide';
import type { NoticeEvent } from './notice.events';
import { isNoticeOutdated } from './notice-end';
import { evolveNotice } from './notice.evolve';
import type { NoticeState } from './notice.types';

/** What is asked of an officer about an objection, and of a leader about one that proved true too late. */
function taskOf(state: NoticeState, turn: Turn): Pick<Task, 'title' | 'assignee' | 'actions' | 'expects'> {
  const objection = `/api/v1/objections/${turn.ref}`;
  if (turn.task !== 'judge-late-finding') {
    return {
      title: text('核查并答复公示异议', 'Look into an objection to the notice and answer it'),
      assignee: { ...turn.assignee, ...handlerOf(state) },
      actions: [{ name: 'answer', method: 'POST', href: `${objection}/answer` }],
    };
  }
  const found = state.objections.find(({ id }) => id === turn.ref)?.answer;
  return {
    title: text('公示结束后异议查实，判断如何处理', 'An objection was upheld after the notice: judge what follows'),
    assignee: { ...turn.assignee, ...judgeOf(state) },
    actions: [{ name: 'consequence', method: 'POST', href: `${objection}/consequence` }],
    expects: { reason: found?.reason },
  };
}

function tasks(state: NoticeState): Task[] {
  const subject = { type: 'notice', id: state.id };
  const ofTurns = openTurns(state.turns).map((turn) => ({
    kind: turn.task,
    slot: turn.key,
    subject,
    openedOn: dateOf(turn.openedAt),
    dueOn: turn.clock.dueOn,
    ...taskOf(state, turn),
    ...consequencesOf(turn),
  }));
  return [...ofTurns, ...tasksOfPauses(`notices/${state.id}`, subject, state.turns)];
}

/** The first instant after the last day of the notice; null while an objection holds it, or that day waits for its year. */
function overAt(state: NoticeState): Instant | null {
  return state.status === 'open' && !state.waitsFor && !isHeld(state) ? startOfDay(addDays(state.endsOn, 1)) : null;
}

function nextDueAt(state: NoticeState): Instant | null {
  const rung = firstDueTurn(state.turns);
  return earliest(overAt(state), rung && rungInstant(rung.rung));
}

/** The first year without a schedule on which its last day, or the clock of an objection, rests. */
function provisionalYear(state: NoticeState): number | null {
  const own = state.status === 'open' ? (state.provisionalYear ?? null) : null;
  const years = [own, provisionalYearOf(state.turns)].filter((year) => year !== null);
  return years.length > 0 ? Math.min(...years) : null;
}

/** Everything that storage and inbox need to know of a notice. */
function describeNotice(state: NoticeState): Description {
  const isOpen = state.status === 'open';
  const isAwaited = openTurns(state.turns).length > 0;
  const closed = !isOpen && !isAwaited;
  return {
    creditCode: state.creditCode,
    enterpriseName: state.enterpriseName,
    regionCode: state.regionCode,
    status: state.status,
    closed,
    awaits: { who: isAwaited ? 'person' : 'nobody', since: state.since },
    nextDueAt: nextDueAt(state),
    waitsForYear: isOpen ? (state.waitsFor ?? null) : null,
    provisionalYear: closed ? null : provisionalYear(state),
    tasks: tasks(state),
    openThing: !isOpen
      ? null
      : { type: 'notice', id: state.id, label: state.tier, status: 'open', tier: state.tier, dueOn: state.endsOn },
    uniqueKey: null,
    counted: { region: state.regionCode, tier: state.tier, status: state.status },
  };
}

export type NoticeDue = 'redate' | 'close-notice' | 'remind' | 'escalate';

/** What time, or a calendar that has learnt a year, makes due now in a notice, and when it will next make something due. */
export function noticeDue(
  state: NoticeState,
  now: Instant,
  calendar: WorkCalendar,
): { readonly due: NoticeDue | null; readonly since: Instant; readonly wakeAt: Instant | null } {
  const nothing = { due: null, since: state.since, wakeAt: null } as const;
  if (isNoticeOutdated(state, calendar)) return { ...nothing, due: 'redate', since: now };
  const isDue = (instant: Instant): boolean => toEpochMs(instant) <= toEpochMs(now);
  const over = overAt(state);
  // An objection may have held it past its last day: then its answer made it due, not that day.
  if (over && isDue(over)) {
    const since = toEpochMs(state.since) > toEpochMs(over) ? state.since : over;
    return { ...nothing, due: 'close-notice', since };
  }
  const first = firstDueTurn(state.turns);
  if (first && first.rung.act !== 'lapse' && isDue(rungInstant(first.rung))) {
    return { ...nothing, due: first.rung.act, since: rungInstant(first.rung) };
  }
  return { ...nothing, wakeAt: nextDueAt(state) };
}

export const noticeDecider: Decider<NoticeState, NoticeCommand, NoticeEvent, NoticeContext> = {
  type: 'notice',
  decide: decideNotice,
  evolve: evolveNotice,
  describe: describeNotice,
};
