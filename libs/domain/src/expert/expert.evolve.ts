import type { EventMeta } from '../kernel/decider';
import { addDays, dateOf } from '../kernel/time';
import type { ExpertEvent } from './expert.events';
import type { ExpertState } from './expert.types';

/** How long seatings are kept in mind; the events keep them for good. */
const REMEMBERED_DAYS = 730;

export function evolveExpert(known: ExpertState | undefined, event: ExpertEvent, meta: EventMeta): ExpertState {
  if (event.type === 'expert-registered') {
    return { ...event.data, status: 'active', suspension: null, seatings: [], conflicts: [], since: meta.at };
  }
  const state = { ...(known as ExpertState), since: meta.at };
  switch (event.type) {
    case 'expert-changed':
      return { ...state, ...event.data };
    case 'expert-suspended': {
      const { reason } = event.data;
      return { ...state, status: 'suspended', suspension: { reason, by: meta.actor.id, at: meta.at } };
    }
    case 'expert-reinstated':
      return { ...state, status: 'active', suspension: null };
    case 'expert-seated': {
      const since = addDays(dateOf(meta.at), -REMEMBERED_DAYS);
      return { ...state, seatings: [...state.seatings.filter(({ on }) => on >= since), event.data] };
    }
    case 'expert-conflict-noted':
      return { ...state, conflicts: [...state.conflicts, event.data] };
  }
}
