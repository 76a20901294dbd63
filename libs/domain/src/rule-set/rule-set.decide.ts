import type { DecisionContext, Outcome } from '../kernel/decider';
import { Draft } from '../kernel/draft';
import { type FieldError, type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';
import { checkTurn } from '../turn/assignment';
import type { RuleSetCommand } from './rule-set.commands';
import type { RuleSetEvent } from './rule-set.events';
import { evolveRuleSet } from './rule-set.evolve';
import { isRuleSetCommandAllowed } from './rule-set.table';
import type { RuleSetState, RuleSetText } from './rule-set.types';

/** What checking the pack of a draft found: its facts, or everything that is wrong with it. */
export type CheckedPack =
  | { readonly sound: true; readonly text: RuleSetText }
  | { readonly sound: false; readonly errors: readonly FieldError[] };

export interface RuleSetContext extends DecisionContext {
  /** Set for `draft-rule-set`. */
  readonly checked: CheckedPack | null;
  /** True where the product itself carries a rule set of this id. */
  readonly builtIn: boolean;
}

type RuleSetDraft = Draft<RuleSetState, RuleSetEvent, RuleSetContext>;
type Of<T extends RuleSetCommand['type']> = Extract<RuleSetCommand, { type: T }>;

const NEEDS_NEW_EDITION = text(
  '已批准的规则集不能修改：请以新的版本号另行起草。',
  'An approved rule set is never changed: draft a new edition under an id of its own.',
);

function draftPack(draft: RuleSetDraft, command: Of<'draft-rule-set'>): Outcome<RuleSetEvent> {
  const { checked, builtIn, aggregateId, actor } = draft.context;
  if (builtIn) return refuse(409, 'RULE_SET_PUBLISHED', NEEDS_NEW_EDITION);
  if (!checked) throw new Error('draft-rule-set needs a checked pack');
  if (!checked.sound) {
    return refuse(
      422,
      'RULE_SET_INVALID',
      text(
        '规则包有误，未保存：请按所列路径逐项改正。',
        'The pack is unsound and was not stored: correct each path listed.',
      ),
      checked.errors,
    );
  }
  if (draft.state?.packHash === checked.text.packHash && draft.state.status !== 'withdrawn') return draft.outcome();
  const regionCode = actor.regionCode ?? '';
  draft.emit({
    type: 'rule-set-drafted',
    data: { ...checked.text, id: aggregateId, regionCode, note: command.note },
  });
  return draft.outcome();
}

function approve(draft: RuleSetDraft, { comment }: Of<'approve-rule-set'>): Outcome<RuleSetEvent> {
  const { draftedBy, packHash, effectiveFrom } = draft.state;
  const refusal = checkTurn({ role: 'leader', excludes: draftedBy }, draft.context.actor);
  if (refusal) return refusal;
  draft.emit({ type: 'rule-set-approved', data: { comment, packHash, effectiveFrom } });
  return draft.outcome();
}

function withdraw(draft: RuleSetDraft, { reason }: Of<'withdraw-rule-set'>): Outcome<RuleSetEvent> {
  const { status, effectiveFrom } = draft.state;
  if (status === 'approved' && effectiveFrom <= draft.context.today) {
    return refuse(
      409,
      'RULE_SET_IN_FORCE',
      text(
        '该规则集已施行，不能撤回：如需变更，请起草新版本接替。',
        'This rule set is in force and is not withdrawn: a newer edition takes its place.',
      ),
    );
  }
  if (!reason.trim()) {
    return refuse(422, 'REASON_REQUIRED', text('请说明撤回的理由。', 'Give the reason for the withdrawal.'));
  }
  draft.emit({ type: 'rule-set-withdrawn', data: { reason } });
  return draft.outcome();
}

function notAllowed(state: RuleSetState | undefined, command: RuleSetCommand): Refusal {
  if (!state) return refuse(404, 'NOT_FOUND', text('没有此规则集。', 'There is no such rule set.'));
  if (command.type === 'approve-rule-set' && state.status === 'draft') {
    return refuse(
      409,
      'SIMULATION_REQUIRED',
      text('批准前须先对全部企业试算当前草案。', 'Run this draft over all firms before it is approved.'),
    );
  }
  if (state.status === 'approved') return refuse(409, 'RULE_SET_PUBLISHED', NEEDS_NEW_EDITION);
  return refuse(
    409,
    'RULE_SET_WITHDRAWN',
    text('该规则集已撤回，请重新起草。', 'This rule set was withdrawn: draft it anew.'),
  );
}

/** Decides one command on a rule set. A simulation of a draft that has changed since changes nothing. */
export function decideRuleSet(
  state: RuleSetState | undefined,
  command: RuleSetCommand,
  context: RuleSetContext,
): Outcome<RuleSetEvent> {
  if (!isRuleSetCommandAllowed(state?.status ?? 'new', command.type)) return notAllowed(state, command);
  const draft: RuleSetDraft = new Draft(state, context, evolveRuleSet);
  switch (command.type) {
    case 'draft-rule-set':
      return draftPack(draft, command);
    case 'note-simulation': {
      const { simulationId, packHash, summary } = command;
      const isNews = packHash === draft.state.packHash && draft.state.simulation?.id !== simulationId;
      if (isNews) draft.emit({ type: 'rule-set-simulated', data: { simulationId, packHash, summary } });
      return draft.outcome();
    }
    case 'approve-rule-set':
      return approve(draft, command);
    case 'withdraw-rule-set':
      return withdraw(draft, command);
  }
}
