import type { Assignee } from '../../kernel/task';
import { endTurns } from '../../turn/turn.decide';
import type { Turn } from '../../turn/turn.types';
import type { ApplicationDraft } from '../application.context';
import type { StepKind } from '../step-kind';
import { auditingOfficer, decidingLeader } from '../recusal';
import { openDocuments, requestSupplement } from './open-documents';
import { openReview } from './open-review';
import { whyNoSiteCheck } from './site-call';
import { hasStep, startTurn } from './turns';

const FIRM = 'enterprise';

function openSingleTurn(draft: ApplicationDraft, kind: StepKind, task: Turn['task'], assignee: Assignee): void {
  const round = draft.state.steps.find((step) => step.kind === kind)?.round ?? 1;
  startTurn(draft, kind, { key: `${kind}.${round}`, task, assignee, ref: kind });
}

/** What opening a step does. Returns true where the step is complete at once. */
function enter(draft: ApplicationDraft, kind: StepKind): boolean {
  const { state } = draft;
  switch (kind) {
    case 'willingness':
      if (state.willingOn) return true;
      openSingleTurn(draft, kind, 'confirm-willingness', { role: FIRM, creditCode: state.creditCode });
      return false;
    case 'precheck':
      return true;
    case 'documents':
      return openDocuments(draft);
    case 'papers-check':
    case 'preliminary-review':
    case 'department-review':
    case 'site-check':
      return openReview(draft, kind);
    case 'decision':
      openSingleTurn(draft, kind, 'decide', decidingLeader(state));
      return false;
    case 'notice': {
      const noticeId = draft.context.newId('ntc');
      draft.emit({ type: 'notice-ordered', data: { noticeId } });
      draft.then({
        aggregate: { type: 'notice', id: noticeId },
        command: { type: 'publish', applicationId: state.id, workingDays: state.terms.noticeWorkingDays },
      });
      return false;
    }
    case 'filing':
      openSingleTurn(draft, kind, 'file-on-platform', { role: FIRM, creditCode: state.creditCode });
      return false;
    case 'platform-audit':
      openSingleTurn(draft, kind, 'audit-on-platform', auditingOfficer(state));
      return false;
    case 'recommendation':
      draft.emit({ type: 'recommended', data: { on: draft.context.today } });
      return true;
    case 'upper':
    case 'handover':
    case 'statistics-result':
      openSingleTurn(draft, kind, 'record-upper-event', { role: 'officer' });
      return false;
  }
}

function begin(draft: ApplicationDraft, kind: StepKind): void {
  const round = (draft.state.steps.find((step) => step.kind === kind)?.round ?? 0) + 1;
  draft.emit({ type: 'step-opened', data: { kind, round } });
}

/** Opens a step (a site check only where it is called for, or ordered) and, where it is complete at once, the ones after it. */
export function openStep(draft: ApplicationDraft, kind: StepKind, ordered = false): void {
  const reason = kind === 'site-check' ? whyNoSiteCheck(draft, ordered) : null;
  if (reason) {
    draft.emit({ type: 'step-skipped', data: { kind, reason } });
    openNext(draft, kind);
    return;
  }
  begin(draft, kind);
  if (enter(draft, kind)) completeStep(draft, kind, 'complete');
}

/** Closes a step and opens the next one in the same transaction: the template already says what it is. */
export function completeStep(draft: ApplicationDraft, kind: StepKind, result: string): void {
  endTurns(draft, (turn) => turn.ref === kind);
  draft.emit({ type: 'step-closed', data: { kind, result } });
  openNext(draft, kind);
}

function openNext(draft: ApplicationDraft, kind: StepKind): void {
  const at = draft.state.steps.findIndex((step) => step.kind === kind);
  const next = draft.state.steps.find((step, index) => index > at && step.status === 'pending');
  if (next) openStep(draft, next.kind);
}

/** Closes a step and goes straight to the county's decision: rounds are used up, or an objection stands. */
export function referToDecision(draft: ApplicationDraft, kind: StepKind, result: string): void {
  endTurns(draft, (turn) => turn.ref === kind);
  draft.emit({ type: 'step-closed', data: { kind, result } });
  if (hasStep(draft, 'decision')) openStep(draft, 'decision');
}

function isReplacement({ state }: ApplicationDraft, ref: string): boolean {
  return state.requests.some(({ id, cause }) => id === ref && cause === 'quarantine');
}

/**
 * Takes the case back to an earlier step; everything from there on is done again. The documents step asks only for what is
 * to be put right: what was accepted is not asked for again.
 */
export function returnTo(
  draft: ApplicationDraft,
  kind: StepKind,
  reason: string,
  cause: 'returned-by-decision' | 'returned-by-review',
): void {
  // Whether a ban reaches the firm has nothing to do with the step, nor has another paper for an infected one.
  endTurns(draft, ({ task, ref }) => task !== 'judge-ban-match' && !isReplacement(draft, ref));
  draft.emit({ type: 'steps-reopened', data: { from: kind, reason } });
  if (kind !== 'documents') {
    openStep(draft, kind, true);
    return;
  }
  begin(draft, kind);
  requestSupplement(draft, cause, reason);
}
