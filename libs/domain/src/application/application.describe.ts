import type { WorkCalendar } from '../kernel/calendar';
import type { Await, Decider, Description } from '../kernel/decider';
import { type Instant, earliest, toEpochMs } from '../kernel/time';
import { firstDueTurn, needsRedating, openTurns, provisionalYearOf, rungInstant, yearWaitedFor } from '../turn/turn';
import type { ApplicationCommand } from './application.commands';
import type { ApplicationContext } from './application.context';
import { decideApplication } from './application.decide';
import type { ApplicationEvent } from './application.events';
import { evolveApplication } from './application.evolve';
import { currentStep, phaseOf } from './application.table';
import { applicationTasks } from './application.tasks';
import type { ApplicationState } from './application.types';
import { isLive, isUnderReview } from './remedies';

function awaits(state: ApplicationState): Await {
  const waiting = isLive(state) && !state.paused && openTurns(state.turns).length > 0;
  return { who: waiting ? 'person' : 'nobody', since: state.since };
}

function nextDueAt(state: ApplicationState): Instant | null {
  if (!isLive(state) || state.paused) return null;
  const due = firstDueTurn(state.turns);
  return due ? rungInstant(due.rung) : null;
}

function waitsForYear(state: ApplicationState): number | null {
  if (!isLive(state) || state.paused) return null;
  const years = state.turns.map(yearWaitedFor).filter((year) => year !== null);
  return years.length > 0 ? Math.min(...years) : null;
}

function openStatus(state: ApplicationState): string {
  if (state.paused) return 'paused';
  return isUnderReview(state) ? 'refusal-review' : currentStep(state);
}

/** Everything that storage, inbox and directory need to know of an application. */
function describeApplication(state: ApplicationState): Description {
  const closed = !isLive(state);
  const dueOn = earliest(...openTurns(state.turns).map((turn) => turn.clock.dueOn));
  return {
    creditCode: state.creditCode,
    enterpriseName: state.enterpriseName,
    regionCode: state.regionCode,
    status: phaseOf(state),
    closed,
    awaits: awaits(state),
    nextDueAt: nextDueAt(state),
    waitsForYear: waitsForYear(state),
    provisionalYear: closed || state.paused ? null : provisionalYearOf(state.turns),
    tasks: applicationTasks(state),
    openThing: closed
      ? null
      : {
          type: 'application',
          id: state.id,
          label: state.tier,
          status: openStatus(state),
          tier: state.tier,
          dueOn,
        },
    // A refusal under review holds no place of its own: a new application may stand beside it.
    uniqueKey: state.status !== 'open' ? null : `${state.creditCode}|${state.tier}|${state.batch}`,
    counted: { region: state.regionCode, tier: state.tier, status: state.status },
  };
}

export type ApplicationDue = 'remind' | 'escalate' | 'lapse' | 'redate';

/** What time alone, or a calendar that has learnt a year, makes due now in an application; and when time will next do so. */
export function applicationDue(
  state: ApplicationState,
  now: Instant,
  calendar: WorkCalendar,
): { readonly due: ApplicationDue | null; readonly wakeAt: Instant | null } {
  if (!isLive(state) || state.paused) return { due: null, wakeAt: null };
  if (state.turns.some((turn) => needsRedating(turn, calendar))) return { due: 'redate', wakeAt: now };
  const first = firstDueTurn(state.turns);
  if (!first) return { due: null, wakeAt: null };
  const wakeAt = rungInstant(first.rung);
  return toEpochMs(wakeAt) <= toEpochMs(now) ? { due: first.rung.act, wakeAt } : { due: null, wakeAt };
}

export const applicationDecider: Decider<ApplicationState, ApplicationCommand, ApplicationEvent, ApplicationContext> = {
  type: 'application',
  decide: decideApplication,
  evolve: evolveApplication,
  describe: describeApplication,
};
