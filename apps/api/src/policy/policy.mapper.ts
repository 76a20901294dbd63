import type { Principal } from '@app/auth';
import { RULE_SET_TABLE, type RuleSetState } from '@app/domain';
import type { StoredPass } from '@app/persistence';
import type { PolicyPack } from '@app/policy';
import type { SimulationTally } from '@app/assessment';
import type { StoredSnapshot } from '@app/record';
import { allowedActions } from '../record-access/allowed-actions';
import type { RuleSetResponseDto, RuleSetSummaryResponseDto } from './policy.response';
import type { SimulationResponseDto } from './simulation.response';
import type { KnownRuleSet } from './rule-sets.service';

export function addressOf(id: string): string {
  return `/api/v1/policies/${encodeURIComponent(id)}`;
}

/** What was drafted, sound on its day, says the same as the pack that it makes. */
function asWritten(text: KnownRuleSet['text']): Partial<PolicyPack> {
  return text;
}

export function toRuleSetSummary(known: KnownRuleSet): RuleSetSummaryResponseDto {
  const { id, pack, status, inForce, snapshot } = known;
  const { effective, documentNumber } = pack ?? asWritten(known.text);
  const state = snapshot?.state;
  return {
    id,
    tier: pack?.tier ?? state?.tier ?? '',
    edition: pack?.edition ?? state?.edition ?? '',
    title: pack?.title ?? state?.title ?? { zh: id, en: id },
    status,
    inForce,
    from: effective?.from ?? state?.effectiveFrom ?? '',
    to: effective?.to ?? null,
    purposes: effective?.purposes ?? [],
    region: pack?.region ?? state?.appliesIn ?? null,
    documentNumber: documentNumber ?? '',
  };
}

function standingActions(state: RuleSetState) {
  const may = (command: string): boolean => (RULE_SET_TABLE[state.status] as readonly string[]).includes(command);
  const href = addressOf(state.id);
  return [
    { permission: 'admin.packs' as const, allowed: may('note-simulation'), href: `${href}/simulations` },
    { permission: 'admin.packs' as const, allowed: may('withdraw-rule-set'), href: `${href}/withdraw` },
  ];
}

/** A rule set on record, whole. */
export function toRuleSetResponse(known: KnownRuleSet, caller: Principal): RuleSetResponseDto {
  const { snapshot, text } = known;
  const state = snapshot?.state;
  const { simulation = null, approval = null, withdrawal = null } = state ?? {};
  return {
    ...toRuleSetSummary(known),
    pack: text,
    note: state?.note ?? '',
    draftedBy: state?.draftedBy ?? [],
    simulation: simulation && { id: simulation.id, at: simulation.at, ...simulation.summary },
    approval: approval && { by: approval.by, at: approval.at, text: approval.comment },
    withdrawal: withdrawal && { by: withdrawal.by, at: withdrawal.at, text: withdrawal.reason },
    revision: snapshot?.revision ?? 0,
    allowedActions: snapshot ? allowedActions(snapshot.description, caller, standingActions(snapshot.state)) : [],
  };
}

/** A rule set as a command left it; whether it is in force is read from the record, not from the answer. */
export function toWrittenRuleSet(snapshot: StoredSnapshot, today: string): KnownRuleSet {
  const state = snapshot.state as RuleSetState;
  return {
    id: state.id,
    pack: undefined,
    text: state.pack,
    status: state.status,
    inForce: state.status === 'approved' && state.effectiveFrom <= today,
    snapshot: snapshot as StoredSnapshot<RuleSetState>,
  };
}

export function toSimulationResponse(
  { id, state, request, progress, tally, failure }: StoredPass<SimulationTally>,
  benefitCost: string | null,
): SimulationResponseDto {
  const { firms, enters, leaves, moves, byClause, verdicts } = tally;
  return {
    id,
    ruleSetId: request.ruleSetId ?? '',
    state,
    asOf: request.asOf,
    progress: { done: progress.done, total: progress.total },
    firms,
    enters,
    leaves,
    moves,
    byClause,
    verdictsBefore: verdicts.before,
    verdictsAfter: verdicts.after,
    benefitCost,
    failure,
  };
}
