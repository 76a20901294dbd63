import { seatedNow } from '../draw/draw-record';
import type { DrawStep } from '../draw/draw.types';
import type { EventMeta } from '../kernel/decider';
import { evolveTurns } from '../turn/turn.evolve';
import type { PanelEvent } from './panel.events';
import type { PanelSeat, PanelState } from './panel.types';

type Of<T extends PanelEvent['type']> = Extract<PanelEvent, { type: T }>['data'];

function ordered(data: Of<'panel-ordered'>, meta: EventMeta): PanelState {
  return {
    ...data,
    status: 'ordered',
    orderedBy: meta.actor.id,
    drawers: [],
    commitment: null,
    draw: null,
    seats: [],
    left: [],
    opened: null,
    result: null,
    report: null,
    moderation: null,
    cancelled: null,
    since: meta.at,
    turns: [],
  };
}

function emptySeat(seat: string, field: string | null, expert: string | null, account: string | null): PanelSeat {
  return { seat, field, expert, account, holder: 1, declaredAt: null, scoredAt: null, lateBy: 0 };
}

function drawn(state: PanelState, { draw, accounts }: Of<'experts-drawn'>, meta: EventMeta): PanelState {
  const seats = seatedNow(draw).seats.map(({ seat, field, candidate }) =>
    emptySeat(seat, field, candidate, candidate === null ? null : (accounts[candidate] ?? null)),
  );
  return { ...state, status: 'scoring', drawers: [...new Set([...state.drawers, meta.actor.id])], draw, seats };
}

function withStep(state: PanelState, step: DrawStep): PanelState {
  return state.draw ? { ...state, draw: { ...state.draw, steps: [...state.draw.steps, step] } } : state;
}

function changeSeat(state: PanelState, id: string, change: (seat: PanelSeat) => PanelSeat): PanelState {
  return { ...state, seats: state.seats.map((seat) => (seat.seat === id ? change(seat) : seat)) };
}

function vacated(state: PanelState, { step, reason, account }: Of<'seat-vacated'>, meta: EventMeta): PanelState {
  const before = state.seats.find(({ seat }) => seat === step.seat);
  const gone = { seat: step.seat, expert: step.left ?? '', account: before?.account ?? '', reason, at: meta.at };
  const next = { ...withStep(state, step), left: [...state.left, gone] };
  return changeSeat(next, step.seat, ({ seat, field, holder }) => ({
    ...emptySeat(seat, field, step.drawn, account),
    holder: holder + 1,
  }));
}

function apply(state: PanelState, event: PanelEvent, meta: EventMeta): PanelState {
  const { at } = meta;
  const by = meta.actor.id;
  switch (event.type) {
    case 'panel-ordered':
      return ordered(event.data, meta);
    case 'draw-committed':
      return { ...state, status: 'committed', drawers: [by], commitment: event.data };
    case 'experts-drawn':
      return drawn(state, event.data, meta);
    case 'conflict-declared':
      return changeSeat(state, event.data.seat, (seat) => ({ ...seat, declaredAt: at }));
    case 'seat-vacated':
      return vacated(state, event.data, meta);
    case 'expert-added': {
      const { step, account } = event.data;
      const added = emptySeat(step.seat, step.field, step.drawn, account);
      return { ...withStep(state, step), seats: [...state.seats, added] };
    }
    case 'scores-given':
      return changeSeat(state, event.data.seat, (seat) => ({ ...seat, scoredAt: at, lateBy: event.data.lateBy }));
    case 'scores-opened':
      return { ...state, status: 'moderation', ...event.data };
    case 'panel-closed':
      return { ...state, status: 'closed', moderation: { note: event.data.note, by, at } };
    case 'panel-cancelled':
      return { ...state, status: 'cancelled', cancelled: { reason: event.data.reason, by, at } };
    default:
      return { ...state, turns: evolveTurns(state.turns, event) };
  }
}

export function evolvePanel(state: PanelState | undefined, event: PanelEvent, meta: EventMeta): PanelState {
  return { ...apply(state as PanelState, event, meta), since: meta.at };
}
