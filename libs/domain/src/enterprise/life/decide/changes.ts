import type { Outcome } from '../../../kernel/decider';
import { type Refusal, refuse } from '../../../kernel/refusal';
import { text } from '../../../kernel/text';
import { addMonths } from '../../../kernel/time';
import { checkFirmOr, checkTurn } from '../../../turn/assignment';
import { endTurns, startTurn } from '../../../turn/turn.decide';
import type { EnterpriseDraft } from '../../enterprise.context';
import type { EnterpriseEvent } from '../../enterprise.events';
import { countingTitles } from '../../title-dates';
import type { LifeCommand } from '../life.commands';
import type { ChangeStatement, MajorChange } from '../life.types';
import { barReReview } from './bar';
import { checkStatement } from './statement';

type Of<T extends LifeCommand['type']> = Extract<LifeCommand, { type: T }>;
type Result = Outcome<EnterpriseEvent>;

/** Working days of the bureau's verification; the rules name none, so this is ours. */
const VERIFY_WORKING_DAYS = 10;

function statementOf(command: Of<'note-change' | 'report-change'>): ChangeStatement {
  const { kind, on, details, documentId, newName, newRegionCode, part, others } = command;
  return {
    ...{ kind, on, details: details.trim(), documentId: documentId ?? null },
    newName: newName?.trim() ?? null,
    newRegionCode: newRegionCode ?? null,
    part: part ?? null,
    others: [...new Set(others ?? [])],
  };
}

/** A human looks at what was reported, or was not: somebody else than whoever entered it. */
export function startVerification(draft: EnterpriseDraft, change: MajorChange, round: number): void {
  startTurn(draft, {
    key: `verify:${change.id}:${round}`,
    task: 'verify-change',
    assignee: { role: 'officer', excludes: [change.by] },
    ref: change.id,
    budget: VERIFY_WORKING_DAYS,
    template: {
      remindBefore: [3, 1],
      escalateAfter: [
        { workingDays: 1, to: 'section-chief' },
        { workingDays: 5, to: 'leader' },
      ],
      lapseAfter: null,
    },
  });
}

/** The bureau saw a change in the register: from its day the firm has its months to report it. */
export function decideNoteChange(draft: EnterpriseDraft, command: Of<'note-change'>): Result {
  const statement = statementOf(command);
  const refusal = checkTurn({ role: 'officer' }, draft.context.actor) ?? checkStatement(draft, statement);
  if (refusal) return refusal;
  const { today, actor, life, calendar, newId } = draft.context;
  const { changeRule } = life;
  const dueOn = addMonths(statement.on, changeRule.months);
  const change: MajorChange = {
    ...statement,
    ...{ id: newId('chg'), status: 'noted', notedOn: today, dueOn, reportedOn: null, isLate: false },
    ...{ by: actor.id, reason: null },
  };
  draft.emit({ type: 'change-noted', data: { change } });
  // The register says that the firm is gone: there is nobody left to report it.
  if (change.kind === 'deregistration') startVerification(draft, change, 1);
  else {
    startTurn(draft, {
      key: `change:${change.id}`,
      task: 'report-change',
      assignee: { role: 'enterprise', creditCode: draft.state.creditCode },
      ref: change.id,
      budget: Math.max(0, calendar.workingDaysBetween(today, dueOn)) + 1,
      cutOff: dueOn,
      template: {
        remindBefore: [],
        remindDaysBefore: changeRule.remindDays,
        escalateAfter: [],
        lapseAfter: null,
      },
    });
  }
  return draft.outcome();
}

function notedBefore(draft: EnterpriseDraft, { changeId }: Of<'report-change'>): MajorChange | Refusal | null {
  if (!changeId) return null;
  const known = (draft.state.changes ?? []).find(({ id }) => id === changeId);
  if (!known) return refuse(404, 'NOT_FOUND', text('没有这项变化。', 'There is no such change.'));
  return known.status === 'noted' || known.status === 'missed'
    ? known
    : refuse(409, 'CHANGE_CLOSED', text('该变化已报告。', 'This change is reported already.'));
}

/** Titles of the kinds that the rule of major changes speaks of, and that may still be renewed. */
function barTitles(draft: EnterpriseDraft, changeId: string): void {
  const { tiers } = draft.context.life.changeRule;
  for (const title of countingTitles(draft.state).filter(({ code }) => tiers.includes(code))) {
    barReReview(draft, title, 'CHANGE_UNREPORTED', changeId);
  }
}

/** The firm reports a major change, in time or late; late, its titles are not re-reviewed unless the verification says otherwise. */
export function decideReportChange(draft: EnterpriseDraft, command: Of<'report-change'>): Result {
  const known = notedBefore(draft, command);
  if (known && 'refused' in known) return known;
  const statement = statementOf(command);
  const { today, actor, life, newId } = draft.context;
  const refusal =
    checkFirmOr(['officer', 'service-officer'], draft.state.creditCode, actor) ?? checkStatement(draft, statement);
  if (refusal) return refusal;
  const dueOn = known?.dueOn ?? addMonths(statement.on, life.changeRule.months);
  const change: MajorChange = {
    ...statement,
    ...{ id: known?.id ?? newId('chg'), status: 'reported', notedOn: known?.notedOn ?? today, dueOn },
    ...{ reportedOn: today, isLate: known?.status === 'missed' || today > dueOn, by: actor.id, reason: null },
  };
  endTurns(draft, ({ ref }) => ref === change.id);
  draft.emit({ type: 'change-reported', data: { change } });
  if (change.documentId) {
    draft.touch({ documentId: change.documentId, effect: 'link', creditCode: draft.state.creditCode });
  }
  if (change.isLate) barTitles(draft, change.id);
  startVerification(draft, change, 1);
  return draft.outcome();
}

/** The months are over and the firm said nothing: no re-review, and a human says whether it is a case for revocation. */
export function missChangeReport(draft: EnterpriseDraft, id: string): void {
  endTurns(draft, ({ ref }) => ref === id);
  draft.emit({ type: 'change-report-missed', data: { changeId: id } });
  barTitles(draft, id);
  const change = (draft.state.changes ?? []).find((known) => known.id === id);
  if (change) startVerification(draft, change, 1);
}
