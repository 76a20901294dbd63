import type { DecisionContext, Decider, Description, EventMeta, Outcome } from '../kernel/decider';
import { refuse } from '../kernel/refusal';
import type { Task } from '../kernel/task';
import { text } from '../kernel/text';
import { dateOf } from '../kernel/time';
import type { ErasureEvent } from './erasure.events';
import type { ErasureCommand, ErasureState } from './erasure.types';

/** One person asks, another agrees; with the agreement, and in its transaction, the keys are gone. */
function decideErasure(
  state: ErasureState | undefined,
  command: ErasureCommand,
  { aggregateId: id, actor }: DecisionContext,
): Outcome<ErasureEvent> {
  if (command.type === 'request-erasure') {
    const { type: _type, ...order } = command;
    if (state) return { events: [] };
    return { events: [{ type: 'erasure-requested', data: { id, ...order } }] };
  }
  if (!state) return refuse(404, 'NOT_FOUND', text('没有找到', 'There is no such thing'));
  if (state.requestedBy === actor.id) {
    return refuse(403, 'ERASURE_OWN', text('不得审批本人的申请', 'Nobody decides on a request of their own'));
  }
  if (state.status !== 'requested') {
    return refuse(409, 'ERASURE_DECIDED', text('该申请已处理', 'The request was decided already'));
  }
  const { approve, comment } = command;
  if (!approve) return { events: [{ type: 'erasure-refused', data: { comment } }] };
  const { keys, ground } = state;
  return { events: [{ type: 'personal-data-erased', data: { keys, ground, comment } }], erases: keys };
}

function evolveErasure(known: ErasureState | undefined, event: ErasureEvent, { at, actor }: EventMeta): ErasureState {
  if (event.type === 'erasure-requested') {
    const asked = { status: 'requested', requestedBy: actor.id, requestedAt: at } as const;
    return { ...event.data, ...asked, decidedBy: null, decidedAt: null, comment: null };
  }
  const status = event.type === 'personal-data-erased' ? 'carried-out' : 'refused';
  return { ...(known as ErasureState), status, decidedBy: actor.id, decidedAt: at, comment: event.data.comment };
}

function taskOf(state: ErasureState): Task {
  const href = `/api/v1/admin/erasures/${state.id}/decision`;
  return {
    kind: 'decide-erasure',
    slot: 'decision',
    title: text('审批个人信息删除申请', 'Decide on a request to erase personal data'),
    subject: { type: 'erasure', id: state.id },
    assignee: { role: 'leader', excludes: [state.requestedBy] },
    openedOn: dateOf(state.requestedAt),
    dueOn: null,
    actions: [{ name: 'decision', method: 'POST', href }],
  };
}

function describeErasure(state: ErasureState): Description {
  const closed = state.status !== 'requested';
  const { creditCode, enterpriseName, regionCode, status } = state;
  return {
    ...{ creditCode, enterpriseName, regionCode, status, closed },
    awaits: { who: closed ? 'nobody' : 'person', since: state.decidedAt ?? state.requestedAt },
    nextDueAt: null,
    tasks: closed ? [] : [taskOf(state)],
    openThing: null,
    uniqueKey: null,
    counted: { region: regionCode, status },
  };
}

export const erasureDecider: Decider<ErasureState, ErasureCommand, ErasureEvent> = {
  type: 'erasure',
  decide: decideErasure,
  evolve: evolveErasure,
  describe: describeErasure,
};
