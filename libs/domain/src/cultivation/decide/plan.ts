import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkTurn } from '../../turn/assignment';
import { endTurns } from '../../turn/turn.decide';
import type { CultivationCommand } from '../cultivation.commands';
import type { CultivationDraft } from '../cultivation.context';
import type { CultivationEvent } from '../cultivation.events';
import type { RungPlan } from '../cultivation.types';
import { startApproval, startCheckpoints, startWillingness } from '../cultivation.turns';

type Of<T extends CultivationCommand['type']> = Extract<CultivationCommand, { type: T }>;
type Result = Outcome<CultivationEvent>;

/** A plan drafted again asks for the same things under the same ids: the number of the plan tells them apart. */
function withOwnIds(plan: RungPlan, number: number): RungPlan {
  const own = (id: string): string => `p${number}.${id}`;
  const measures = plan.measures.map((measure) => ({ ...measure, id: own(measure.id) }));
  const checkpoints = plan.checkpoints.map(({ id, measureId, ...checkpoint }) => ({
    ...checkpoint,
    id: own(id),
    measureId: measureId === null ? null : own(measureId),
  }));
  return { ...plan, measures, checkpoints };
}

/** Diagnoses the rung and drafts its plan; the firm is asked next. */
function draftRung(draft: CultivationDraft): void {
  const { route, rung, plan, earlierPlans } = draft.state;
  const tier = route[rung];
  if (!tier) return;
  endTurns(draft, () => true);
  const number = earlierPlans.length + (plan ? 2 : 1);
  draft.emit({ type: 'plan-drafted', data: { plan: withOwnIds(draft.context.draftRung(tier), number) } });
  startWillingness(draft);
}

/** Launches the cultivation of a firm towards a tier, with the first rung's diagnosis and plan. */
export function decideLaunch(draft: CultivationDraft, command: Of<'launch'>): Result {
  const { launch, today, aggregateId } = draft.context;
  if (!launch) throw new Error('launch needs launch facts');
  if (command.targetDate <= today) {
    return refuse(422, 'TARGET_DATE_PAST', text('目标日期须晚于今天。', 'The target date must lie in the future.'), [
      { path: 'targetDate', code: 'TARGET_DATE_PAST', message: command.targetDate },
    ]);
  }
  if (launch.route.length === 0) {
    return refuse(
      409,
      'TARGET_ALREADY_HELD',
      text('企业已持有目标称号。', 'The firm holds the title of the target tier already.'),
    );
  }
  draft.emit({
    type: 'cultivation-launched',
    data: {
      id: aggregateId,
      creditCode: command.creditCode,
      enterpriseName: launch.enterpriseName,
      regionCode: launch.regionCode,
      launchTier: launch.tier,
      targetTier: command.targetTier,
      targetDate: command.targetDate,
      route: launch.route,
      offers: launch.offers,
      ranks: launch.ranks,
    },
  });
  draftRung(draft);
  return draft.outcome();
}

/** Drafts the plan of the rung on which the cultivation stands. */
export function decidePlan(draft: CultivationDraft): Result {
  draftRung(draft);
  return draft.outcome();
}

/** The firm agrees to be cultivated and takes on the measures that are its own; refusing costs it nothing. */
export function decideWillingness(draft: CultivationDraft, command: Of<'confirm-willingness'>): Result {
  const refusal = checkTurn({ role: 'enterprise', creditCode: draft.state.creditCode }, draft.context.actor);
  if (refusal) return refusal;
  endTurns(draft, (turn) => turn.task === 'confirm-willingness');
  draft.emit({
    type: 'willingness-confirmed',
    data: { agree: command.agree, comment: command.comment ?? null, on: draft.context.today },
  });
  if (command.agree) startApproval(draft);
  else {
    draft.emit({
      type: 'cultivation-closed',
      data: { status: 'declined', reason: command.comment ?? 'the firm declined' },
    });
  }
  return draft.outcome();
}

/** A leader approves the plan; its checkpoints begin to run, and its application is opened when the batch opens. */
export function decideApprove(draft: CultivationDraft, command: Of<'approve-plan'>): Result {
  const refusal = checkTurn({ role: 'leader', excludes: [draft.state.launchedBy] }, draft.context.actor);
  if (refusal) return refusal;
  const tier = draft.state.plan?.tier ?? draft.state.targetTier;
  endTurns(draft, (turn) => turn.task === 'approve-plan');
  draft.emit({ type: 'plan-approved', data: { comment: command.comment ?? null, tier } });
  startCheckpoints(
    draft,
    draft.state.checkpoints.filter((checkpoint) => checkpoint.status === 'open'),
  );
  return draft.outcome();
}

/** A leader sends the plan back; it is drafted again from today's record. */
export function decideReturn(draft: CultivationDraft, command: Of<'return-plan'>): Result {
  const refusal = checkTurn({ role: 'leader', excludes: [draft.state.launchedBy] }, draft.context.actor);
  if (refusal) return refusal;
  if (!command.reason.trim()) {
    return refuse(422, 'REASON_REQUIRED', text('请说明退回理由。', 'Give a reason for sending the plan back.'));
  }
  endTurns(draft, () => true);
  draft.emit({ type: 'plan-returned', data: { reason: command.reason } });
  return draft.outcome();
}

/** The officer has the rung planned anew, for instance for the next batch after a refusal. */
export function decideReplan(draft: CultivationDraft, command: Of<'replan'>): Result {
  const refusal = checkTurn({ role: 'officer' }, draft.context.actor);
  if (refusal) return refusal;
  if (draft.state.applications.some((note) => note.status === 'open' && note.tier === draft.state.plan?.tier)) {
    return refuse(
      409,
      'APPLICATION_RUNNING',
      text(
        '本级申报正在办理，办结后才能重新制定方案。',
        'The application of this rung is running; plan again when it ends.',
      ),
    );
  }
  const { awaitedTitle } = draft.state;
  if (awaitedTitle) {
    return refuse(
      409,
      'STEP_NOT_OPEN',
      text(
        `本级称号已获认定，自 ${awaitedTitle.from} 起生效。`,
        `The title of this rung is won; it begins on ${awaitedTitle.from}.`,
      ),
    );
  }
  endTurns(draft, () => true);
  draft.emit({ type: 'replan-ordered', data: { reason: command.reason } });
  draftRung(draft);
  return draft.outcome();
}
