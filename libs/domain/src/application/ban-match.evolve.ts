import type { EventMeta } from '../kernel/decider';
import { dateOf } from '../kernel/time';
import type { ApplicationState } from './application.types';
import type { BanMatchFound, BanMatchVerdict } from './ban-match.types';

export type BanMatchEvent =
  | {
      readonly type: 'ban-match-found';
      readonly data: BanMatchFound & { readonly id: string; readonly comment?: string };
    }
  | {
      readonly type: 'ban-match-judged';
      readonly data: { readonly id: string; readonly verdict: BanMatchVerdict; readonly reason: string };
    };

export function isBanMatchEvent(event: { readonly type: string }): event is BanMatchEvent {
  return event.type === 'ban-match-found' || event.type === 'ban-match-judged';
}

export function evolveBanMatches(state: ApplicationState, event: BanMatchEvent, meta: EventMeta): ApplicationState {
  const matches = state.banMatches ?? [];
  if (event.type === 'ban-match-found') {
    const open = { verdict: null, reason: null, by: null, judgedOn: null };
    return { ...state, banMatches: [...matches, { ...event.data, foundOn: dateOf(meta.at), ...open }] };
  }
  const { id, verdict, reason } = event.data;
  const by = meta.actor.id;
  const judged = { verdict, reason, by, judgedOn: dateOf(meta.at) };
  return {
    ...state,
    // Whoever judged looked into the case, and does not decide it.
    reviewed: state.reviewed.includes(by) ? state.reviewed : [...state.reviewed, by],
    banMatches: matches.map((match) => (match.id === id ? { ...match, ...judged } : match)),
  };
}
