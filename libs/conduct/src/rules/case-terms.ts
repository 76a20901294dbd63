import type { ApplicationTerms, LadderTemplate, StepTemplate } from '@app/domain';
import type { Batch, Deadline, Lead, PackCalendarTerm, RegionalPack, StepTemplate as PackStep } from '@app/policy';

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

/** A deadline that a step refers to brings its own term; the pack was checked for naming one of time. */
function calendarTermOf(
  { days, monthDay, deadline, toWorkingDay }: PackCalendarTerm,
  deadlines: readonly Deadline[],
): NonNullable<StepTemplate['calendarTerm']> {
  const row = deadlines.find(({ code }) => code === deadline);
  const moves = (row ? row.toWorkingDay : toWorkingDay) ? { toWorkingDay: true } : {};
  if (row && !('percent' in row.term)) return { term: row.term, ...moves };
  return { term: monthDay ? { monthDay } : { days: days ?? 1 }, ...moves };
}

function templateOf(step: PackStep, deadlines: readonly Deadline[]): StepTemplate {
  return {
    kind: step.kind,
    title: step.title,
    owner: step.owner,
    budgetWorkingDays: step.budgetWorkingDays ?? UPPER_FOLLOW_UP_WORKING_DAYS,
    ...(step.calendarTerm ? { calendarTerm: calendarTermOf(step.calendarTerm, deadlines) } : {}),
    ...(step.departments ? { departments: step.departments } : {}),
    ...(step.deemedAgreement ? { deemedAgreement: step.deemedAgreement } : {}),
    ladder: ladderOf(step),
  };
}

/** The terms of a pack, its region and batch that a case takes with it (old cases keep their rules). */
export function termsOf(
  { pack, overlaid }: RegionalPack,
  batch: Batch,
  lead?: Lead,
  deadlines: readonly Deadline[] = [],
): ApplicationTerms {
  return {
    maxDocumentRounds: pack.maxDocumentRounds,
    noticeWorkingDays: pack.noticeWorkingDays,
    upperLevels: pack.upperLevels,
    recognisedBy: pack.recognisedBy,
    validityYears: pack.validityYears,
    annualUpdateDue: pack.annualUpdateDue,
    cutOff: batch.countyCutOff,
    templates: pack.steps.map((step) => templateOf(step, deadlines)),
    ...(lead ? { leadDepartment: { code: lead.code, title: lead.title } } : {}),
    ...(overlaid.length > 0
      ? { regional: overlaid.map(({ path, overlay, source }) => ({ path, overlay, source })) }
      : {}),
  };
}
