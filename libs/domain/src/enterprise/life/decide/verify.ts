import type { Outcome } from '../../../kernel/decider';
import { type Refusal, refuse } from '../../../kernel/refusal';
import { text } from '../../../kernel/text';
import { checkTurn } from '../../../turn/assignment';
import { endTurns, startTurn } from '../../../turn/turn.decide';
import type { EnterpriseDraft } from '../../enterprise.context';
import type { EnterpriseEvent } from '../../enterprise.events';
import { countingTitles } from '../../title-dates';
import type { LifeCommand, TitleVerdict } from '../life.commands';
import type { MajorChange, RelationKind } from '../life.types';
import { barReReview } from './bar';
import { startVerification } from './changes';
import { followFirm } from './follow';
import { closeEverything, deregister, isRefusal, revoke, titleInForce } from './endings';

type Of<T extends LifeCommand['type']> = Extract<LifeCommand, { type: T }>;
type Result = Outcome<EnterpriseEvent>;

const PENDING: readonly MajorChange['status'][] = ['noted', 'reported', 'missed', 'under-review'];

function checkVerdict(draft: EnterpriseDraft, change: MajorChange, verdict: TitleVerdict): Refusal | null {
  const title = titleInForce(draft, verdict.code);
  if (isRefusal(title)) return title;
  const harms = verdict.effect === 'revoked' || verdict.effect === 'no-re-review';
  if (harms && !change.isLate) {
    return refuse(
      409,
      'CHANGE_WAS_IN_TIME',
      text('该变化已按期报告，不能据此撤销或不予复核。', 'The change was reported in time; no title suffers from it.'),
    );
  }
  if (verdict.effect === 'revoked' && !(verdict.level && verdict.documentNo)) {
    return refuse(
      422,
      'DOCUMENT_NO_REQUIRED',
      text('撤销须有层级和文号。', 'A revocation needs its level and number.'),
      [{ path: 'titles', code: 'DOCUMENT_NO_REQUIRED', message: verdict.code }],
    );
  }
  return null;
}

function move(draft: EnterpriseDraft, to: string, on: string): void {
  const { regionCode } = draft.state;
  if (to.slice(0, 6) === regionCode.slice(0, 6)) {
    draft.emit({ type: 'enterprise-moved', data: { regionCode: to, formerRegionCode: regionCode, on } });
    followFirm(draft, { regionCode: to });
    return;
  }
  // The dossier stays where it was kept: titles hold on, and whoever looks after the new place is told outside of the record.
  closeEverything(draft, 'MOVED_OUT');
  draft.emit({ type: 'enterprise-moved-out', data: { to, on } });
}

function relate(draft: EnterpriseDraft, change: MajorChange, own: RelationKind, theirs: RelationKind): void {
  const { creditCode } = draft.state;
  const hasTitles = countingTitles(draft.state).length > 0;
  for (const other of change.others) {
    draft.emit({ type: 'enterprise-related', data: { kind: own, creditCode: other, on: change.on } });
    if (!draft.context.life.isListed(other)) continue;
    draft.then({
      aggregate: { type: 'enterprise', id: other },
      command: { type: 'relate', kind: theirs, creditCode, on: change.on, hasTitles },
    });
  }
}

/** What a confirmed change makes of the firm itself. */
function takeEffect(draft: EnterpriseDraft, change: MajorChange): void {
  const { on, newName, newRegionCode, part } = change;
  switch (change.kind) {
    case 'rename':
      if (!newName) break;
      draft.emit({ type: 'enterprise-renamed', data: { name: newName, formerName: draft.state.name, on } });
      followFirm(draft, { enterpriseName: newName });
      break;
    case 'move':
      if (newRegionCode) move(draft, newRegionCode, on);
      break;
    case 'merger':
      if (part === 'absorbed') {
        relate(draft, change, 'absorbed-by', 'absorbed');
        deregister(draft, on, change.id);
      } else relate(draft, change, 'absorbed', 'absorbed-by');
      break;
    case 'split':
      relate(draft, change, 'split-into', 'split-from');
      if (part === 'dissolved') deregister(draft, on, change.id);
      break;
    case 'reorganisation':
      break;
    case 'deregistration':
      deregister(draft, on, change.id);
      break;
  }
}

/** Whether the firm is gone after this, and everything that is open for it with it. */
function endsEverything({ state }: EnterpriseDraft, { kind, part, status, newRegionCode }: MajorChange): boolean {
  if (status === 'under-review') return false;
  if (kind === 'deregistration' || part === 'absorbed' || part === 'dissolved') return true;
  return kind === 'move' && newRegionCode?.slice(0, 6) !== state.regionCode.slice(0, 6);
}

function judge(draft: EnterpriseDraft, change: MajorChange, { code, effect, ...by }: TitleVerdict): void {
  const title = titleInForce(draft, code);
  if (isRefusal(title)) return;
  if (effect === 'no-re-review') barReReview(draft, title, 'CHANGE_UNREPORTED', change.id);
  if (effect === 'revoked' && by.level && by.documentNo) {
    const { level, documentNo } = by;
    const on = draft.context.today;
    const revocation = { cause: 'UNREPORTED_CHANGE', level, documentNo, documentId: null, on } as const;
    revoke(draft, title, revocation, !endsEverything(draft, change));
  }
}

function findPending(draft: EnterpriseDraft, id: string): MajorChange | Refusal {
  const change = (draft.state.changes ?? []).find((known) => known.id === id);
  if (!change) return refuse(404, 'NOT_FOUND', text('没有这项变化。', 'There is no such change.'));
  return PENDING.includes(change.status)
    ? change
    : refuse(409, 'CHANGE_CLOSED', text('该变化已核实。', 'This change is verified already.'));
}

/**
 * An officer who did not enter it verifies a change. The firm follows at once; a title is kept, put under review (the change
 * stays open until it is judged), or, where the report was late, not re-reviewed or revoked by the document of its level.
 */
export function decideVerifyChange(draft: EnterpriseDraft, command: Of<'verify-change'>): Result {
  const change = findPending(draft, command.changeId);
  if (isRefusal(change)) return change;
  const verdicts = command.titles ?? [];
  const refusal =
    checkTurn({ role: 'officer', excludes: [change.by] }, draft.context.actor) ??
    verdicts.map((verdict) => checkVerdict(draft, change, verdict)).find((found) => found !== null);
  if (refusal) return refusal;
  const isOpen = command.verdict === 'confirmed' && verdicts.some(({ effect }) => effect === 'under-review');
  endTurns(draft, ({ ref }) => ref === change.id);
  draft.emit({
    type: 'change-verified',
    data: {
      changeId: change.id,
      status: isOpen ? 'under-review' : command.verdict,
      reason: command.reason,
      titles: verdicts.map(({ code, effect }) => ({ code, effect })),
    },
  });
  if (command.verdict === 'rejected') return draft.outcome();
  for (const verdict of verdicts) judge(draft, change, verdict);
  // Once: a second verification is of what the first left under review.
  if (change.status !== 'under-review') takeEffect(draft, change);
  const rounds = draft.state.turns.filter(({ ref, task }) => ref === change.id && task === 'verify-change').length;
  if (isOpen && !draft.state.deregistered) startVerification(draft, change, rounds + 1);
  return draft.outcome();
}

/** Another firm's change concerns this one. Titles never pass by themselves: a human judges what they mean here. */
export function decideRelate(draft: EnterpriseDraft, command: Of<'relate'>): Result {
  const { kind, creditCode, on, hasTitles } = command;
  const known = (draft.state.relations ?? []).some((one) => one.kind === kind && one.creditCode === creditCode);
  if (known) return draft.outcome();
  const isJudged = hasTitles && !draft.state.deregistered && kind !== 'absorbed-by';
  draft.emit({
    type: 'enterprise-related',
    data: { kind, creditCode, on, ...(isJudged ? { judged: false } : {}) },
  });
  if (!isJudged) return draft.outcome();
  startTurn(draft, {
    key: `succession:${creditCode}`,
    task: 'judge-succession',
    assignee: { role: 'officer' },
    ref: creditCode,
    budget: 20,
    template: { remindBefore: [5, 1], escalateAfter: [{ workingDays: 1, to: 'section-chief' }], lapseAfter: null },
  });
  return draft.outcome();
}

/** An officer writes down what the other firm's titles mean for this one, and what was done about them. */
export function decideSuccession(draft: EnterpriseDraft, command: Of<'judge-succession'>): Result {
  const refusal = checkTurn({ role: 'officer' }, draft.context.actor);
  if (refusal) return refusal;
  const open = (draft.state.relations ?? []).some(
    (relation) => relation.creditCode === command.creditCode && relation.judged === false,
  );
  if (!open) {
    return refuse(409, 'SUCCESSION_NOT_OPEN', text('没有待判断的承继事项。', 'No succession is waiting to be judged.'));
  }
  const { creditCode, comment } = command;
  endTurns(draft, ({ key }) => key === `succession:${creditCode}`);
  draft.emit({ type: 'succession-judged', data: { creditCode, comment } });
  return draft.outcome();
}
