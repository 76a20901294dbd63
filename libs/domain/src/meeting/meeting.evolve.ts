import type { EventMeta } from '../kernel/decider';
import type { MeetingEvent } from './meeting.events';
import type { MeetingItem, MeetingState } from './meeting.types';

type Of<T extends MeetingEvent['type']> = Extract<MeetingEvent, { type: T }>['data'];

function called(data: Of<'meeting-called'>, meta: EventMeta): MeetingState {
  const items = data.items.map((item) => ({ ...item, recused: [], votes: [], conclusion: null, result: null }));
  const open = { present: [], minutesNo: null, textHash: null };
  return { ...data, items, status: 'called', calledBy: meta.actor.id, ...open, since: meta.at };
}

function changeItem(state: MeetingState, id: string, change: (item: MeetingItem) => MeetingItem): MeetingState {
  return { ...state, items: state.items.map((item) => (item.id === id ? change(item) : item)) };
}

export function evolveMeeting(known: MeetingState | undefined, event: MeetingEvent, meta: EventMeta): MeetingState {
  if (event.type === 'meeting-called') return called(event.data, meta);
  const state = { ...(known as MeetingState), since: meta.at };
  switch (event.type) {
    case 'meeting-opened':
      return { ...state, status: 'open', present: event.data.present };
    case 'member-recused': {
      const { itemId, account } = event.data;
      return changeItem(state, itemId, (item) => ({
        ...item,
        recused: [...item.recused, account],
        // A vote given before the recusal falls with it.
        votes: item.votes.filter((vote) => vote.account !== account),
      }));
    }
    case 'member-excused': {
      const { itemId, ...excused } = event.data;
      return changeItem(state, itemId, (item) => ({ ...item, excused: [...(item.excused ?? []), excused] }));
    }
    case 'vote-cast': {
      const { itemId, account, choice } = event.data;
      return changeItem(state, itemId, (item) => ({
        ...item,
        votes: [...item.votes, { account, choice, at: meta.at }],
        ...(item.excused ? { excused: item.excused.filter((one) => one.account !== account) } : {}),
      }));
    }
    case 'item-concluded': {
      const { itemId, conclusion, reason } = event.data;
      return changeItem(state, itemId, (item) => ({ ...item, conclusion: { conclusion, reason } }));
    }
    case 'item-closed':
      return changeItem(state, event.data.itemId, (item) => ({ ...item, result: event.data.result }));
    case 'meeting-closed':
      return { ...state, status: 'closed', ...event.data };
    case 'meeting-cancelled':
      return { ...state, status: 'cancelled' };
  }
}
