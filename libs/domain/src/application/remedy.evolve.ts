import { dateOf } from '../kernel/time';
import type { EventMeta } from '../kernel/decider';
import type { ApplicationEvent } from './application.events';
import type { ApplicationState } from './application.types';

const REMEDY_EVENTS = [
  'site-check-called',
  'refusal-intended',
  'hearing-closed',
  'refusal-review-requested',
  'refusal-review-closed',
  'application-reopened',
] as const;

/** Why a site check was called for, hearing before a refusal, review after it, and taking up a decided case. */
export type RemedyEvent = Extract<ApplicationEvent, { type: (typeof REMEDY_EVENTS)[number] }>;

export function isRemedyEvent(event: { readonly type: string }): event is RemedyEvent {
  return (REMEDY_EVENTS as readonly string[]).includes(event.type);
}

export function evolveRemedies(state: ApplicationState, event: RemedyEvent, meta: EventMeta): ApplicationState {
  switch (event.type) {
    case 'site-check-called':
      return { ...state, siteCheckCalls: [...(state.siteCheckCalls ?? []), event.data] };
    case 'refusal-intended': {
      const { grounds, reason } = event.data;
      const n = (state.hearing?.n ?? 0) + 1;
      const hearing = { n, grounds, reason, by: meta.actor.id, at: meta.at, statement: null, closedAt: null };
      return { ...state, hearing: { ...hearing, status: 'open' } };
    }
    case 'hearing-closed': {
      const { outcome: status, statement } = event.data;
      return state.hearing ? { ...state, hearing: { ...state.hearing, status, statement, closedAt: meta.at } } : state;
    }
    case 'refusal-review-requested':
      return {
        ...state,
        refusalReview: {
          status: 'open',
          reason: event.data.reason,
          requestedAt: meta.at,
          decidedBy: null,
          decisionReason: null,
          closedAt: null,
        },
      };
    case 'refusal-review-closed': {
      const { result: status, reason } = event.data;
      const done = { status, decidedBy: meta.actor.id, decisionReason: reason, closedAt: meta.at };
      return state.refusalReview ? { ...state, refusalReview: { ...state.refusalReview, ...done } } : state;
    }
    case 'application-reopened': {
      const reopening = { ...event.data, by: meta.actor.id, on: dateOf(meta.at) };
      return {
        ...state,
        status: 'open',
        closing: null,
        hearing: null,
        refusalReview: state.refusalReview?.status === 'set-aside' ? state.refusalReview : null,
        reopenings: [...(state.reopenings ?? []), reopening],
      };
    }
  }
}
