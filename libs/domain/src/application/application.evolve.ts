import type { EventMeta } from '../kernel/decider';
import type { TurnEvent } from '../turn/turn.events';
import { evolveTurns, isTurnEvent } from '../turn/turn.evolve';
import type { ApplicationEvent } from './application.events';
import type { ApplicationState, Step } from './application.types';
import { evolveBanMatches, isBanMatchEvent } from './ban-match.evolve';
import { evolveRequests } from './document-request.evolve';
import { evolveRemedies, isRemedyEvent } from './remedy.evolve';
import { evolveReviews } from './review.evolve';

type OpenedEvent = Extract<ApplicationEvent, { type: 'application-opened' }>;

function opened({ data }: OpenedEvent, meta: EventMeta): ApplicationState {
  const { terms, ...rest } = data;
  return {
    ...rest,
    terms,
    status: 'open',
    paused: null,
    openedAt: meta.at,
    since: meta.at,
    steps: terms.templates.map(({ kind, title, owner, budgetWorkingDays }) => ({
      kind,
      title,
      owner,
      budgetWorkingDays,
      status: 'pending',
      round: 0,
      openedAt: null,
      closedAt: null,
      result: null,
    })),
    turns: [],
    requests: [],
    reviews: [],
    decisions: [],
    noticeId: null,
    noticeResult: null,
    platform: { filed: null, audited: null },
    upperEvents: [],
    actedForFirm: [],
    reviewed: [],
    closing: null,
  };
}

function withStep(state: ApplicationState, kind: Step['kind'], change: Partial<Step>): ApplicationState {
  return { ...state, steps: state.steps.map((step) => (step.kind === kind ? { ...step, ...change } : step)) };
}

function reopened(state: ApplicationState, from: Step['kind']): ApplicationState {
  const start = state.steps.findIndex((step) => step.kind === from);
  return {
    ...state,
    steps: state.steps.map((step, index) =>
      index < start ? step : { ...step, status: 'pending', openedAt: null, closedAt: null, result: null },
    ),
  };
}

function decided(state: ApplicationState, { data }: Extract<ApplicationEvent, { type: 'decision-recorded' }>) {
  const { openPoints: _openPoints, diagnosis: _diagnosis, ...decision } = data;
  return { ...state, hearing: null, decisions: [...state.decisions, decision] };
}

/** Total: every event has an effect or none, and none is refused. */
function apply(
  state: ApplicationState,
  event: Exclude<ApplicationEvent, TurnEvent>,
  meta: EventMeta,
): ApplicationState {
  if (isRemedyEvent(event)) return evolveRemedies(state, event, meta);
  if (isBanMatchEvent(event)) return evolveBanMatches(state, event, meta);
  if (event.type === 'firm-followed') return { ...state, ...event.data };
  switch (event.type) {
    case 'application-opened':
      return opened(event, meta);
    case 'step-opened':
      return withStep(state, event.data.kind, { status: 'open', round: event.data.round, openedAt: meta.at });
    case 'step-closed':
      return withStep(state, event.data.kind, { status: 'done', closedAt: meta.at, result: event.data.result });
    case 'steps-reopened':
      return reopened(state, event.data.from);
    case 'willingness-confirmed':
      return { ...state, willingOn: event.data.agree ? event.data.on : null };
    case 'decision-recorded':
      return decided(state, event);
    case 'notice-ordered':
      return { ...state, noticeId: event.data.noticeId, noticeResult: null };
    case 'notice-result-recorded':
      return { ...state, noticeResult: event.data.result };
    case 'platform-recorded': {
      const { kind, ...record } = event.data;
      return { ...state, platform: { ...state.platform, [kind]: record } };
    }
    case 'upper-event-recorded': {
      const { validFrom: _from, validTo: _to, ...upper } = event.data;
      return { ...state, upperEvents: [...state.upperEvents, upper] };
    }
    case 'application-paused':
      return { ...state, paused: { at: meta.at, reason: event.data.reason }, turns: event.data.turns };
    case 'application-resumed':
      return { ...state, paused: null, turns: event.data.turns };
    case 'application-closed': {
      const { status, reason } = event.data;
      return { ...state, status, paused: null, closing: { status, reason, at: meta.at } };
    }
    case 'letter-issued':
      return { ...state, letters: [...(state.letters ?? []), event.data] };
    case 'recommended':
      return state;
    case 'documents-requested':
    case 'items-submitted':
    case 'items-checked':
    case 'items-quarantined':
    case 'items-reused':
    case 'papers-notified':
    case 'request-closed':
      return evolveRequests(state, event, meta);
    case 'step-skipped':
      return withStep(state, event.data.kind, { status: 'skipped', closedAt: meta.at, result: 'skipped' });
    default:
      return evolveReviews(state, event, meta);
  }
}

export function evolveApplication(
  state: ApplicationState | undefined,
  event: ApplicationEvent,
  meta: EventMeta,
): ApplicationState {
  const known = state as ApplicationState;
  const next = isTurnEvent(event) ? { ...known, turns: evolveTurns(known.turns, event) } : apply(known, event, meta);
  return { ...next, since: meta.at };
}
