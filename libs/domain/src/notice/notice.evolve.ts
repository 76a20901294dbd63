import type { EventMeta } from '../kernel/decider';
import { evolveTurns } from '../turn/turn.evolve';
import type { NoticeEvent } from './notice.events';
import type { NoticeState, Objection } from './notice.types';

function endedBy({ data }: { readonly data: Pick<NoticeState, 'endedAt'> }): Pick<NoticeState, 'endedAt'> {
  return data.endedAt ? { endedAt: data.endedAt } : {};
}

function withObjection(state: NoticeState, id: string, more: Partial<Objection>): NoticeState {
  return { ...state, objections: state.objections.map((known) => (known.id === id ? { ...known, ...more } : known)) };
}

function apply(state: NoticeState, event: NoticeEvent, meta: EventMeta): NoticeState {
  switch (event.type) {
    case 'notice-published':
      return { ...event.data, status: 'open', result: null, since: meta.at, objections: [], turns: [] };
    case 'notice-restarted': {
      const { reason, ...published } = event.data;
      const { waitsFor: _waited, provisionalYear: _year, ...known } = state;
      const { body, bodyHash, publishedOn } = state;
      const before = { body, bodyHash, publishedOn, replacedAt: meta.at, reason, by: meta.actor.id };
      return { ...known, ...published, earlier: [...(state.earlier ?? []), before] };
    }
    case 'notice-redated': {
      const { waitsFor: _waited, provisionalYear: _year, ...known } = state;
      const { from: _from, ...end } = event.data;
      return { ...known, ...end };
    }
    case 'objection-received': {
      const { objectionId: id, receiptNo, content, evidence, holds, files, codeHash, paper, barred } = event.data;
      const objection = {
        id,
        receiptNo,
        at: meta.at,
        content,
        evidence,
        holds,
        ...(files ? { files } : {}),
        ...(codeHash ? { codeHash } : {}),
        ...(paper ? { paper } : {}),
        answer: null,
      };
      return { ...state, ...(barred ? { barred } : {}), objections: [...state.objections, objection] };
    }
    case 'objection-answered': {
      const { objectionId, finding, reason } = event.data;
      return withObjection(state, objectionId, { answer: { finding, reason, by: meta.actor.id, at: meta.at } });
    }
    case 'late-finding-judged': {
      const { objectionId, outcome, reason } = event.data;
      return withObjection(state, objectionId, { late: { outcome, reason, by: meta.actor.id, at: meta.at } });
    }
    case 'notice-closed':
      return { ...state, status: 'closed', result: event.data.result, ...endedBy(event) };
    case 'notice-cancelled':
      return { ...state, status: 'cancelled', ...endedBy(event) };
    case 'late-finding-noted':
      return state;
    case 'turn-opened':
    case 'turn-closed':
    case 'turn-redated':
    case 'clock-paused':
    case 'clock-resumed':
    case 'clock-extended':
    case 'reminded':
    case 'escalated':
      return { ...state, turns: evolveTurns(state.turns, event) };
  }
}

export function evolveNotice(state: NoticeState | undefined, event: NoticeEvent, meta: EventMeta): NoticeState {
  const next = apply(state as NoticeState, event, meta);
  return { ...next, since: meta.at };
}
