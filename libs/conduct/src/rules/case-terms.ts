import type { ApplicationTerms, LadderTemplate, StepTemplate } from '@app/domain';
import type {
  Batch,
  Deadline,
  Lead,
  PackCalendarTerm,
  PackSiteCheck,
  RegionalPack,
  StepTemplate as PackStep,
} from '@app/policy';

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
    ...(step.siteCheck ? siteTermsOf(step.siteCheck) : {}),
    ladder: ladderOf(step),
  };
}

/** What a pack says of site checks, as a case takes it along: how a trigger is judged stays with the pack's edition. */
function siteTermsOf({ triggers, checklist }: PackSiteCheck): Pick<StepTemplate, 'triggers' | 'checklist'> {
  return { triggers: triggers.map(({ id, title, source }) => ({ id, title, source })), checklist };
}

/**
 * The random share of site checks that a pack draws; undefined where it draws none.
 *
 * @returns percent of the cases of a batch, its source and how sure we are of it
 */
export function siteShareOf(
  { steps }: Pick<RegionalPack['pack'], 'steps'>,
  deadlines: readonly Deadline[],
): { readonly percent: number; readonly source: string; readonly mark: Deadline['mark'] } | undefined {
  const code = steps.find(({ kind }) => kind === 'site-check')?.siteCheck?.share;
  const row = code === undefined ? undefined : deadlines.find((one) => one.code === code);
  if (!row || !('percent' in row.term)) return undefined;
  return { percent: row.term.percent, source: `${row.code}：${row.source}`, mark: row.mark };
}

/** The county's own window is not among them: its cut-off binds. */
function lastDaysOf({ windows }: Batch): NonNullable<ApplicationTerms['lastDays']> {
  return Object.fromEntries(
    windows.flatMap(({ level, closesOn }) => (level === 'county' ? [] : [[level, closesOn] as const])),
  );
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
    lastDays: lastDaysOf(batch),
    templates: pack.steps.map((step) => templateOf(step, deadlines)),
    ...(lead ? { leadDepartment: { code: lead.code, title: lead.title } } : {}),
    ...(overlaid.length > 0
      ? { regional: overlaid.map(({ path, overlay, source }) => ({ path, overlay, source })) }
      : {}),
  };
}
