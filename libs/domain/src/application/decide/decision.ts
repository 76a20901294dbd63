import type { Outcome } from '../../kernel/decider';
import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { disagreement } from '../../meeting/agreement';
import { checkTurn } from '../../turn/assignment';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import type { ApplicationEvent } from '../application.events';
import type { StepKind } from '../step-kind';
import { openPointsOf, papersInfected, papersMissing } from '../open-points';
import type { Ground } from '../remedy.types';
import { actingFor, decidingLeader, recusedFrom } from '../recusal';
import { barRefusal } from './ban';
import { unjudgedRefusal } from './ban-match';
import { closeApplication } from './close';
import { groundsFor } from './grounds';
import { heardOf, intendRefusal } from './hearing';
import { checkOverrulings, stepsNotTaken } from './overruling';
import { outdatedGroundsRefusal, outdatedRefusal } from './outdated';
import { completeStep, returnTo } from './steps';

type Decide = Extract<ApplicationCommand, { type: 'decide' }>;

const RETURNABLE: readonly StepKind[] = ['documents', 'preliminary-review', 'department-review', 'site-check'];

/** Why this case cannot be recommended. Nobody may override an unmet hard condition or an objection. */
function whyNotRecommend(draft: ApplicationDraft, command: Decide): Refusal | null {
  const ban = barRefusal(draft) ?? unjudgedRefusal(draft);
  if (ban) return ban;
  const unmet = draft.context.diagnosis?.unmet ?? draft.state.precheck.unmet;
  if (unmet.length > 0) {
    return refuse(
      409,
      'HARD_CONDITION_UNMET',
      text(
        `硬性条件未达到，不得推荐：${unmet.join('、')}。`,
        `Hard conditions are unmet, so this cannot be recommended: ${unmet.join(', ')}.`,
      ),
      unmet.map((id) => ({ path: id, code: 'CRITERION_UNMET', message: id })),
    );
  }
  const objected = checkOverrulings(draft, command);
  if (objected) return objected;
  return papersMissing(draft.state) || papersInfected(draft.state)
    ? refuse(
        409,
        'DOCUMENTS_INCOMPLETE',
        text('材料未补齐，不得推荐。', 'Papers are missing, so this cannot be recommended.'),
      )
    : (stepsNotTaken(draft) ?? outdatedRefusal(draft));
}

function checkForm(draft: ApplicationDraft, command: Decide): Refusal | null {
  if (!command.reason.trim()) {
    return refuse(422, 'REASON_REQUIRED', text('请说明理由和依据条款。', 'Give the reason and the clause.'), [
      { path: 'reason', code: 'REASON_REQUIRED', message: text('请说明理由。', 'Give the reason.') },
    ]);
  }
  if (command.decidedBy === 'meeting' && !command.minutesNo?.trim()) {
    return refuse(
      422,
      'MINUTES_REQUIRED',
      text('会议决定须填写会议纪要编号。', 'A meeting needs its minutes number.'),
      [
        {
          path: 'minutesNo',
          code: 'MINUTES_REQUIRED',
          message: text('请填写会议纪要编号。', 'Give the number of the minutes.'),
        },
      ],
    );
  }
  if (command.overrules?.length && command.decision !== 'recommend') {
    return refuse(
      422,
      'OVERRULING_NEEDS_RECOMMENDATION',
      text('只有推荐时才需处理反对意见。', 'Only a recommendation overrules an objection.'),
      [{ path: 'overrules', code: 'OVERRULING_NEEDS_RECOMMENDATION', message: command.decision }],
    );
  }
  const target = command.returnTo ?? 'documents';
  const known = draft.state.steps.some((step) => step.kind === target);
  if (command.decision === 'return' && !(known && RETURNABLE.includes(target))) {
    return refuse(422, 'RETURN_STEP_UNKNOWN', text('不能退回到该环节。', 'The case cannot be returned to this step.'), [
      { path: 'returnTo', code: 'RETURN_STEP_UNKNOWN', message: target },
    ]);
  }
  return null;
}

/** Minutes of a meeting held here bind the decision that names them. */
function contradictsMeeting(draft: ApplicationDraft, { decision, decidedBy }: Decide): Refusal | null {
  if (decidedBy !== 'meeting') return null;
  const { id: applicationId } = draft.state;
  const by = draft.context.actor.id;
  return disagreement(draft.context.meeting ?? null, {
    applicationId,
    decision,
    by,
    steppedBack: recusedFrom(draft.state),
    actedForFirm: actingFor(draft.state),
  });
}

/** The county's decision on recommendation, by a leader who reviewed nothing of the case. */
export function decideDecision(draft: ApplicationDraft, command: Decide): Outcome<ApplicationEvent> {
  const refusal =
    checkTurn(decidingLeader(draft.state), draft.context.actor) ??
    checkForm(draft, command) ??
    contradictsMeeting(draft, command) ??
    (command.decision === 'recommend' ? whyNotRecommend(draft, command) : null);
  if (refusal) return refusal;
  const grounds = command.decision === 'refuse' ? groundsFor(draft, command) : [];
  if ('refused' in grounds) return grounds;
  const outdated = outdatedGroundsRefusal(draft, grounds);
  if (outdated) return outdated;
  // Nothing is refused on a ground about which the firm was not heard.
  const heard = heardOf(draft, grounds);
  const isHeard = command.grounds?.length ? heard.length === grounds.length : heard.length > 0;
  if (command.decision === 'refuse' && !isHeard) {
    intendRefusal(draft, grounds, command.reason);
    return draft.outcome();
  }
  record(draft, command, heard);
  if (command.decision === 'recommend') completeStep(draft, 'decision', 'recommended');
  else if (command.decision === 'refuse') closeApplication(draft, 'refused', command.reason);
  else returnTo(draft, command.returnTo ?? 'documents', command.reason, 'returned-by-decision');
  return draft.outcome();
}

/** Writes the decision down with what was open and what the diagnosis said. */
function record(draft: ApplicationDraft, command: Decide, grounds: readonly Ground[]): void {
  draft.emit({
    type: 'decision-recorded',
    data: {
      decision: command.decision,
      reason: command.reason,
      returnTo: command.decision === 'return' ? (command.returnTo ?? 'documents') : null,
      decidedBy: command.decidedBy ?? 'leader',
      minutesNo: command.minutesNo ?? null,
      ...(command.overrules ? { overrules: command.overrules } : {}),
      ...(grounds.length > 0 ? { grounds } : {}),
      ...(command.departments ? { departments: command.departments } : {}),
      by: draft.context.actor.id,
      at: draft.context.at,
      openPoints: openPointsOf(draft.state, draft.context.diagnosis),
      diagnosis: draft.context.diagnosis,
    },
  });
}
