import type { Role } from '../kernel/actor';
import type { Assignee } from '../kernel/task';
import { startTurn } from '../turn/turn.decide';
import type { LadderTemplate, Turn } from '../turn/turn.types';
import type { CultivationDraft } from './cultivation.context';
import type { Checkpoint, PlanCheckpoint } from './cultivation.types';

/** Budgets of the cultivation's own steps, in working days; the rules name none, so these are ours (configuration later). */
const CULTIVATION_BUDGETS = { willingness: 10, approval: 5, outcomeReview: 10 } as const;

const LADDER: LadderTemplate = {
  remindBefore: [3, 1],
  escalateAfter: [
    { workingDays: 1, to: 'mentor' },
    { workingDays: 5, to: 'leader' },
  ],
  lapseAfter: null,
};

function start(draft: CultivationDraft, key: string, task: Turn['task'], assignee: Assignee, budget: number): void {
  startTurn(draft, { key, task, assignee, ref: key, budget, template: LADDER });
}

export function startWillingness(draft: CultivationDraft): void {
  const round = draft.state.earlierPlans.length + 1;
  const assignee = { role: 'enterprise', creditCode: draft.state.creditCode } as const;
  start(draft, `willingness.${round}`, 'confirm-willingness', assignee, CULTIVATION_BUDGETS.willingness);
}

export function startApproval(draft: CultivationDraft): void {
  const round = draft.state.earlierPlans.length + 1;
  const assignee = { role: 'leader', excludes: [draft.state.launchedBy] } as const;
  start(draft, `approval.${round}`, 'approve-plan', assignee, CULTIVATION_BUDGETS.approval);
}

/** Who may meet a checkpoint: its owner; the firm's own are the firm's. */
export function checkpointAssignee(checkpoint: PlanCheckpoint, creditCode: string): Assignee {
  const role: Role = checkpoint.ownerRole;
  if (role === 'enterprise') return { role, creditCode };
  return checkpoint.ownerDepartment ? { role, department: checkpoint.ownerDepartment } : { role };
}

/** Starts the clock of each checkpoint of the plan; its budget is the working days left until its day. */
export function startCheckpoints(draft: CultivationDraft, checkpoints: readonly Checkpoint[]): void {
  const { today, calendar } = draft.context;
  for (const checkpoint of checkpoints) {
    const budget = Math.max(1, calendar.workingDaysBetween(today, checkpoint.dueOn));
    const assignee = checkpointAssignee(checkpoint, draft.state.creditCode);
    start(draft, `checkpoint:${checkpoint.id}`, 'meet-checkpoint', assignee, budget);
  }
}

/** Opens the officer's checkpoint after an application that did not succeed: plan again, or close with reasons. */
export function startOutcomeReview(draft: CultivationDraft, tier: Checkpoint['tier']): void {
  const { today, calendar } = draft.context;
  const dueOn = calendar.addWorkingDays(today, CULTIVATION_BUDGETS.outcomeReview);
  const round = draft.state.applications.length;
  draft.emit({ type: 'outcome-review-opened', data: { tier, dueOn } });
  start(draft, `outcome.${round}`, 'meet-checkpoint', { role: 'officer' }, CULTIVATION_BUDGETS.outcomeReview);
}
