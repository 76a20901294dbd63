import type { ApplicationTerms, LadderTemplate, StepTemplate } from '@app/domain';
import type { Batch, Lead, RegionalPack, StepTemplate as PackStep } from '@app/policy';

/**
 * Working days after which the officer asks the upper level how a case stands. Upper levels' own terms are not the
 * county's to set; this is the county's follow-up date, so that no step is without a deadline.
 */
export const UPPER_FOLLOW_UP_WORKING_DAYS = 60;

const FOLLOW_UP_LADDER: LadderTemplate = {
  remindBefore: [5, 0],
  escalateAfter: [{ workingDays: 5, to: 'section-chief' }],
  lapseAfter: null,
};

function ladderOf(step: PackStep): LadderTemplate {
  if (step.owner === 'upper') return FOLLOW_UP_LADDER;
  return {
    remindBefore: step.remind,
    escalateAfter: step.escalate.map(({ after, to }) => ({ workingDays: after, to })),
    lapseAfter: step.lapseAfterWorkingDays ?? null,
  };
}

function templateOf(step: PackStep): StepTemplate {
  return {
    kind: step.kind,
    title: step.title,
    owner: step.owner,
    budgetWorkingDays: step.budgetWorkingDays ?? UPPER_FOLLOW_UP_WORKING_DAYS,
    ...(step.departments ? { departments: step.departments } : {}),
    ladder: ladderOf(step),
  };
}

/** The terms of a pack, its region and batch that a case takes with it (old cases keep their rules). */
export function termsOf({ pack, overlaid }: RegionalPack, batch: Batch, lead?: Lead): ApplicationTerms {
  return {
    maxDocumentRounds: pack.maxDocumentRounds,
    noticeWorkingDays: pack.noticeWorkingDays,
    upperLevels: pack.upperLevels,
    recognisedBy: pack.recognisedBy,
    validityYears: pack.validityYears,
    annualUpdateDue: pack.annualUpdateDue,
    cutOff: batch.countyCutOff,
    templates: pack.steps.map(templateOf),
    ...(lead ? { leadDepartment: { code: lead.code, title: lead.title } } : {}),
    ...(overlaid.length > 0
      ? { regional: overlaid.map(({ path, overlay, source }) => ({ path, overlay, source })) }
      : {}),
  };
}
