import {
  type AggregateRef,
  type Command,
  type Decider,
  type DecisionContext,
  type Description,
  type DomainEvent,
  type Outcome,
  type Task,
  accept,
  refuse,
  text,
  type PersonalData,
  ofPerson,
} from '@app/domain';
import { type AggregateDefinition, forgetTypes } from '../definition';

/** A toy aggregate with everything that the command path has to deal with. */
export interface LedgerState {
  readonly id: string;
  readonly firm: string;
  readonly total: number;
  readonly entries: readonly string[];
  readonly asked: readonly string[];
  readonly uniqueKey: string | null;
  readonly closed: boolean;
  readonly lastId: string | null;
}

export type LedgerCommand =
  | { readonly type: 'open'; readonly firm: string; readonly uniqueKey?: string }
  | {
      readonly type: 'add';
      readonly amount: number;
      readonly note?: string;
      readonly witness?: string;
      readonly named?: string;
    }
  | { readonly type: 'add-with-consent'; readonly amount: number; readonly of: AggregateRef }
  | { readonly type: 'hand-over'; readonly amount: number; readonly to: AggregateRef }
  | { readonly type: 'ask' | 'answer'; readonly slot: string }
  | { readonly type: 'forget'; readonly keys: readonly string[] }
  | { readonly type: 'do-nothing' }
  | { readonly type: 'close' };

type LedgerEvent = DomainEvent & { readonly data: Readonly<Record<string, string | null>> };

interface LedgerContext extends DecisionContext {
  /** Whether the other ledger, on which an addition rests, is open. */
  readonly consent?: boolean;
}

const no = (status: 403 | 404 | 409 | 422, code: string): Outcome<LedgerEvent> =>
  refuse(status, code, text('不可', 'No'));

function decide(state: LedgerState | undefined, command: LedgerCommand, context: LedgerContext): Outcome<LedgerEvent> {
  if (command.type === 'open') {
    if (state) return no(409, 'ALREADY_THERE');
    return accept({
      type: 'opened',
      data: { id: context.aggregateId, firm: command.firm, key: command.uniqueKey ?? null },
    });
  }
  if (!state) return no(404, 'NO_LEDGER');
  if (command.type === 'do-nothing') return accept();
  if (state.closed) return no(409, 'CLOSED');

  switch (command.type) {
    case 'add': {
      if (command.amount < 0) return no(422, 'NEGATIVE');
      const data = { amount: String(command.amount), note: command.note ?? null, by: context.newId('by') };
      const events = [{ type: 'added', data }];
      const { witness, named } = command;
      const personal: PersonalData[] = [
        ...(witness ? [{ event: 0, fields: { witness } }] : []),
        ...(named ? [{ event: 0, fields: { named }, whose: { named: ofPerson(named) } }] : []),
      ];
      return personal.length > 0 ? { events, personal } : { events };
    }
    case 'forget':
      return { events: [{ type: 'added', data: { amount: '0', note: 'forgotten', by: null } }], erases: command.keys };
    case 'add-with-consent':
      if (!context.consent) return no(409, 'NO_CONSENT');
      return accept({ type: 'added', data: { amount: String(command.amount), note: null, by: null } });
    case 'hand-over':
      if (state.total < command.amount) return no(409, 'NOT_ENOUGH');
      return {
        events: [{ type: 'handed-over', data: { amount: String(command.amount) } }],
        follow: [{ aggregate: command.to, command: { type: 'add', amount: command.amount } }],
      };
    case 'ask':
      return accept({ type: 'asked', data: { slot: command.slot } });
    case 'answer':
      return state.asked.includes(command.slot)
        ? accept({ type: 'answered', data: { slot: command.slot } })
        : no(409, 'NOT_ASKED');
    case 'close':
      return accept({ type: 'closed', data: {} });
  }
}

function evolve(state: LedgerState | undefined, { type, data }: LedgerEvent): LedgerState {
  if (!state) {
    const { id, firm, key } = data as { id: string; firm: string; key: string | null };
    return { id, firm, total: 0, entries: [], asked: [], uniqueKey: key, closed: false, lastId: null };
  }
  const amount = Number(data['amount'] ?? 0);
  const slot = data['slot'] ?? '';
  switch (type) {
    case 'added':
      return {
        ...state,
        total: state.total + amount,
        entries: [...state.entries, data['note'] ?? ''],
        lastId: data['by'] ?? null,
      };
    case 'handed-over':
      return { ...state, total: state.total - amount };
    case 'asked':
      return { ...state, asked: [...state.asked.filter((one) => one !== slot), slot] };
    case 'answered':
      return { ...state, asked: state.asked.filter((one) => one !== slot) };
    default:
      return { ...state, closed: true, uniqueKey: null };
  }
}

function toTask(state: LedgerState, slot: string): Task {
  return {
    kind: 'decide',
    slot,
    title: text(`答复 ${slot}（共 ${state.total}）`, `Answer ${slot} (total ${state.total})`),
    subject: { type: 'cultivation', id: state.id },
    assignee: { role: 'officer' },
    openedOn: '2026-04-13',
    dueOn: '2026-04-20',
    actions: [{ name: 'answer', method: 'POST', href: `/api/v1/ledgers/${state.id}/answer` }],
  };
}

function describe(state: LedgerState): Description {
  const status = state.closed ? 'closed' : 'open';
  return {
    creditCode: state.firm,
    enterpriseName: `Firm ${state.firm}`,
    regionCode: '990124101',
    status,
    closed: state.closed,
    awaits: { who: state.closed ? 'nobody' : 'workflow', since: '2026-04-13T09:00:00.000+08:00' },
    nextDueAt: null,
    tasks: state.asked.map((slot) => toTask(state, slot)),
    openThing: state.closed
      ? null
      : {
          type: 'cultivation',
          id: state.id,
          label: 'ledger',
          status,
          dueOn: state.asked.length > 0 ? '2026-04-20' : null,
        },
    uniqueKey: state.uniqueKey,
    counted: { status },
  };
}

const decider: Decider<LedgerState, LedgerCommand, LedgerEvent, LedgerContext> = {
  type: 'cultivation',
  decide,
  evolve,
  describe,
};

const definition: AggregateDefinition<LedgerState, LedgerCommand, LedgerEvent, LedgerContext> = {
  decider,
  async prepare({ command, base, load }) {
    if (command.type !== 'add-with-consent') return base;
    const other = await load<LedgerState>(command.of, { guard: true });
    return { ...base, consent: other !== undefined && !other.state.closed };
  },
};

export const ledgerDefinition = forgetTypes(definition);

export function ledger(id: string): AggregateRef {
  return { type: 'cultivation', id };
}

export function asCommand(command: LedgerCommand): Command {
  return command;
}
