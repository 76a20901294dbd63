import type { DecisionContext, Outcome } from '../kernel/decider';
import { Draft } from '../kernel/draft';
import { ofAccount } from '../kernel/person';
import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import type { ExpertCommand } from './expert.commands';
import type { ExpertEvent } from './expert.events';
import { evolveExpert } from './expert.evolve';
import { isExpertCommandAllowed } from './expert.table';
import type { ExpertState } from './expert.types';

type ExpertDraft = Draft<ExpertState, ExpertEvent, DecisionContext>;
type Of<T extends ExpertCommand['type']> = Extract<ExpertCommand, { type: T }>;

function fieldsMissing(fields: readonly string[] | undefined): Refusal | null {
  if (fields === undefined || fields.length > 0) return null;
  return refuse(422, 'FIELDS_REQUIRED', text('请至少填写一个专业领域。', 'Name at least one field of competence.'));
}

function register(draft: ExpertDraft, command: Of<'register-expert'>): Outcome<ExpertEvent> {
  const { aggregateId: id } = draft.context;
  const missing = fieldsMissing(command.fields);
  if (missing) return missing;
  const { account, fields, employer, pastEmployers, relations, regionCode, name } = command;
  const data = { id, regionCode, account, fields, employer, pastEmployers, relations };
  draft.emit({ type: 'expert-registered', data }, { name }, { name: ofAccount(account) });
  return draft.outcome();
}

function change(draft: ExpertDraft, { type: _type, name, ...entry }: Of<'change-expert'>): Outcome<ExpertEvent> {
  const missing = fieldsMissing(entry.fields);
  if (missing) return missing;
  const given = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length === 0 && name === undefined) return draft.outcome();
  const changed = { type: 'expert-changed', data: given } as const;
  if (name === undefined) draft.emit(changed);
  else draft.emit(changed, { name }, { name: ofAccount(draft.state.account) });
  return draft.outcome();
}

function notAllowed(state: ExpertState | undefined): Refusal {
  if (!state) return refuse(404, 'NOT_FOUND', text('专家库中没有此人。', 'There is no such entry in the register.'));
  return state.status === 'suspended'
    ? refuse(
        409,
        'EXPERT_SUSPENDED',
        text('该专家已暂停，请先恢复。', 'This expert is suspended; reinstate them first.'),
      )
    : refuse(409, 'EXPERT_ACTIVE', text('该专家在库且未暂停。', 'This expert is registered and not suspended.'));
}

/** Decides one command on an entry of the register of experts. */
export function decideExpert(
  state: ExpertState | undefined,
  command: ExpertCommand,
  context: DecisionContext,
): Outcome<ExpertEvent> {
  if (!isExpertCommandAllowed(state?.status ?? 'new', command.type)) return notAllowed(state);
  const draft: ExpertDraft = new Draft(state, context, evolveExpert);
  switch (command.type) {
    case 'register-expert':
      return register(draft, command);
    case 'change-expert':
      return change(draft, command);
    case 'suspend-expert':
      if (!command.reason.trim()) {
        return refuse(422, 'REASON_REQUIRED', text('请说明暂停的理由。', 'Give the reason for the suspension.'));
      }
      draft.emit({ type: 'expert-suspended', data: { reason: command.reason } });
      break;
    case 'reinstate-expert':
      draft.emit({ type: 'expert-reinstated', data: {} });
      break;
    case 'note-seating':
      draft.emit({ type: 'expert-seated', data: { panelId: command.panelId, on: context.today } });
      break;
    case 'note-conflict':
      draft.emit({ type: 'expert-conflict-noted', data: { creditCode: command.creditCode, on: context.today } });
      break;
  }
  return draft.outcome();
}
