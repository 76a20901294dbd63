import type { WorkCalendar } from '../kernel/calendar';
import type { Await, Decider, Description } from '../kernel/decider';
import { type Instant, earliest, startOfDay, toEpochMs } from '../kernel/time';
import type { Tier } from '../tier';
import { firstDueTurn, needsRedating, openTurns, provisionalYearOf, rungInstant } from '../turn/turn';
import type { CultivationCommand } from './cultivation.commands';
import type { CultivationContext } from './cultivation.context';
import { decideCultivation } from './cultivation.decide';
import type { CultivationEvent } from './cultivation.events';
import { evolveCultivation } from './cultivation.evolve';
import { cultivationPhase, isClosed } from './cultivation.table';
import { cultivationTasks } from './cultivation.tasks';
import type { CultivationState } from './cultivation.types';

/** The tier whose application is to be opened next, and from when; null where none is. */
export function nextOpening(state: CultivationState): { readonly tier: Tier; readonly from: Instant } | null {
  if (state.status !== 'in-progress' || state.paused || !state.plan) return null;
  const offer = state.offers[0];
  if (offer) return { tier: offer, from: state.since };
  const { tier, batch, windowOpensOn } = state.plan;
  const running = state.applications.some((note) => note.tier === tier && note.status === 'open');
  if (running || state.awaitedTitle || !batch) return null;
  if (state.blocked) return { tier, from: startOfDay(state.blocked.recheckOn) };
  return { tier, from: windowOpensOn ? startOfDay(windowOpensOn) : state.since };
}

function awaits(state: CultivationState): Await {
  if (isClosed(state) || state.paused) return { who: 'nobody', since: state.since };
  if (state.status === 'drafting') return { who: 'workflow', since: state.since };
  const opening = nextOpening(state);
  if (opening && opening.from <= state.since) return { who: 'workflow', since: state.since };
  return { who: openTurns(state.turns).length > 0 ? 'person' : 'nobody', since: state.since };
}

function nextDueAt(state: CultivationState): Instant | null {
  if (isClosed(state) || state.paused) return null;
  const rung = firstDueTurn(state.turns);
  return earliest(rung && rungInstant(rung.rung), nextOpening(state)?.from);
}

/** Everything that storage, inbox and directory need to know of a cultivation. */
function describeCultivation(state: CultivationState): Description {
  const closed = isClosed(state);
  return {
    creditCode: state.creditCode,
    enterpriseName: state.enterpriseName,
    regionCode: state.regionCode,
    status: cultivationPhase(state),
    closed,
    awaits: awaits(state),
    nextDueAt: nextDueAt(state),
    provisionalYear: closed || state.paused ? null : provisionalYearOf(state.turns),
    tasks: cultivationTasks(state),
    openThing: closed
      ? null
      : {
          type: 'cultivation',
          id: state.id,
          label: state.targetTier,
          status: cultivationPhase(state),
          tier: state.targetTier,
          dueOn: earliest(...openTurns(state.turns).map((turn) => turn.clock.dueOn)),
        },
    uniqueKey: closed ? null : state.creditCode,
    counted: { region: state.regionCode, tier: state.targetTier, status: state.status },
  };
}

export type CultivationDue = 'draft-plan' | 'open-application' | 'remind' | 'escalate' | 'redate';

/** What the record or time makes due now in a cultivation, and when time will next make something due. */
export function cultivationDue(
  state: CultivationState,
  now: Instant,
  calendar: WorkCalendar,
): { readonly due: CultivationDue | null; readonly since: Instant; readonly wakeAt: Instant | null } {
  const nothing = { due: null, since: state.since, wakeAt: null } as const;
  if (isClosed(state) || state.paused) return nothing;
  if (state.status === 'drafting') return { ...nothing, due: 'draft-plan' };
  if (state.turns.some((turn) => needsRedating(turn, calendar))) return { ...nothing, due: 'redate', since: now };
  const opening = nextOpening(state);
  const isDue = (instant: Instant): boolean => toEpochMs(instant) <= toEpochMs(now);
  if (opening && isDue(opening.from)) return { due: 'open-application', since: opening.from, wakeAt: null };
  const first = firstDueTurn(state.turns);
  if (first && first.rung.act !== 'lapse' && isDue(rungInstant(first.rung))) {
    return { due: first.rung.act, since: rungInstant(first.rung), wakeAt: null };
  }
  return { ...nothing, wakeAt: nextDueAt(state) };
}

export const cultivationDecider: Decider<CultivationState, CultivationCommand, CultivationEvent, CultivationContext> = {
  type: 'cultivation',
  decide: decideCultivation,
  evolve: evolveCultivation,
  describe: describeCultivation,
};
