import type { EventMeta } from '../kernel/decider';
import type { TurnEvent } from '../turn/turn.events';
import { evolveTurns, isTurnEvent } from '../turn/turn.evolve';
import type { CultivationEvent } from './cultivation.events';
import type { Checkpoint, CultivationState, RungPlan } from './cultivation.types';

function launched(
  event: Extract<CultivationEvent, { type: 'cultivation-launched' }>,
  meta: EventMeta,
): CultivationState {
  return {
    ...event.data,
    status: 'drafting',
    paused: null,
    since: meta.at,
    launchedAt: meta.at,
    launchedBy: meta.actor.id,
    rung: 0,
    plan: null,
    earlierPlans: [],
    checkpoints: [],
    willingOn: null,
    applications: [],
    blocked: null,
    awaitedTitle: null,
    turns: [],
    closing: null,
  };
}

function planned(state: CultivationState, plan: RungPlan): CultivationState {
  const dropped = state.checkpoints.map((checkpoint) =>
    checkpoint.status === 'open' ? { ...checkpoint, status: 'dropped' as const } : checkpoint,
  );
  const fresh: Checkpoint[] = plan.checkpoints.map((checkpoint) => ({
    ...checkpoint,
    tier: plan.tier,
    status: 'open',
    metOn: null,
    comment: null,
  }));
  return {
    ...state,
    status: 'awaiting-willingness',
    earlierPlans: state.plan ? [...state.earlierPlans, state.plan] : state.earlierPlans,
    plan,
    willingOn: null,
    blocked: null,
    checkpoints: [...dropped, ...fresh],
  };
}

type CourseEvent = Extract<
  CultivationEvent,
  {
    type:
      | 'plan-drafted'
      | 'willingness-confirmed'
      | 'plan-approved'
      | 'plan-returned'
      | 'replan-ordered'
      | 'checkpoint-met'
      | 'checkpoint-redated'
      | 'cultivation-paused'
      | 'cultivation-resumed'
      | 'cultivation-closed';
  }
>;

/** The plan of a rung, from draft to approval, and the course of the whole. */
function evolveCourse(state: CultivationState, event: CourseEvent, meta: EventMeta): CultivationState {
  switch (event.type) {
    case 'plan-drafted':
      return planned(state, event.data.plan);
    case 'willingness-confirmed':
      return event.data.agree ? { ...state, status: 'awaiting-approval', willingOn: event.data.on } : state;
    case 'plan-approved':
      return { ...state, status: 'in-progress' };
    case 'plan-returned':
    case 'replan-ordered':
      return { ...state, status: 'drafting', blocked: null };
    case 'checkpoint-met':
      return {
        ...state,
        checkpoints: state.checkpoints.map((checkpoint) =>
          checkpoint.id === event.data.checkpointId
            ? { ...checkpoint, status: 'met', metOn: event.data.on, comment: event.data.comment }
            : checkpoint,
        ),
      };
    case 'checkpoint-redated': {
      const { checkpointId, to } = event.data;
      const checkpoints = state.checkpoints.map((one) => (one.id === checkpointId ? { ...one, dueOn: to } : one));
      return { ...state, checkpoints };
    }
    case 'cultivation-paused':
      return { ...state, paused: { at: meta.at, reason: event.data.reason }, turns: event.data.turns };
    case 'cultivation-resumed':
      return { ...state, paused: null, turns: event.data.turns };
    case 'cultivation-closed': {
      return { ...state, status: event.data.status, paused: null, closing: { ...event.data, at: meta.at } };
    }
  }
}

/** Applications of the cultivation, and the rung on which it stands. */
function evolveRung(state: CultivationState, event: RungEvent): CultivationState {
  switch (event.type) {
    case 'application-noted': {
      const { applicationId, tier, batch } = event.data;
      return {
        ...state,
        blocked: state.blocked?.tier === tier ? null : state.blocked,
        offers: state.offers.filter((offer) => offer !== tier),
        applications: [...state.applications, { id: applicationId, tier, batch, status: 'open' }],
      };
    }
    case 'outcome-noted':
      return {
        ...state,
        applications: state.applications.map((note) =>
          note.id === event.data.applicationId ? { ...note, status: event.data.status } : note,
        ),
      };
    case 'reopening-noted':
      return {
        ...state,
        status: state.status === 'reviewing-outcome' ? 'in-progress' : state.status,
        applications: state.applications.map((note) =>
          note.id === event.data.applicationId ? { ...note, status: 'open' } : note,
        ),
      };
    case 'rung-achieved':
      return event.data.next
        ? {
            ...state,
            status: 'drafting',
            rung: state.route.indexOf(event.data.next),
            blocked: null,
            awaitedTitle: null,
          }
        : state;
    case 'title-awaited':
      return { ...state, status: 'in-progress', blocked: null, awaitedTitle: event.data };
    case 'outcome-review-opened':
      return { ...state, status: 'reviewing-outcome' };
    case 'opening-blocked':
      return { ...state, blocked: event.data };
    case 'offer-withheld':
      return { ...state, offers: state.offers.filter((offer) => offer !== event.data.tier) };
    case 'title-lost':
      return { ...state, awaitedTitle: state.awaitedTitle?.tier === event.data.code ? null : state.awaitedTitle };
    case 'facts-changed':
      return { ...state, blocked: null };
  }
}

/** Total: every event has an effect or none, and none is refused. */
type OwnEvent = Exclude<CultivationEvent, TurnEvent | { type: 'firm-followed' }>;

type RungEvent = Exclude<OwnEvent, CourseEvent | { type: 'cultivation-launched' }>;

function apply(state: CultivationState, event: OwnEvent, meta: EventMeta): CultivationState {
  switch (event.type) {
    case 'cultivation-launched':
      return launched(event, meta);
    case 'application-noted':
    case 'outcome-noted':
    case 'reopening-noted':
    case 'rung-achieved':
    case 'title-awaited':
    case 'outcome-review-opened':
    case 'opening-blocked':
    case 'offer-withheld':
    case 'title-lost':
    case 'facts-changed':
      return evolveRung(state, event);
    default:
      return evolveCourse(state, event, meta);
  }
}

export function evolveCultivation(
  state: CultivationState | undefined,
  event: CultivationEvent,
  meta: EventMeta,
): CultivationState {
  const known = state as CultivationState;
  const next =
    event.type === 'firm-followed'
      ? { ...known, ...event.data }
      : isTurnEvent(event)
        ? { ...known, turns: evolveTurns(known.turns, event) }
        : apply(known, event, meta);
  return { ...next, since: meta.at };
}
