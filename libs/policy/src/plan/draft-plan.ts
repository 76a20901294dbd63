import { addDays, addMonths, daysBetween, earliest, type IsoDate, text } from '@app/domain';
import type {
  MeasureRule,
  PlanConflict,
  PlanDraft,
  PlannedCheckpoint,
  PlannedMeasure,
  PlanRequest,
} from '../plan.types';
import { measuresFor } from './measures';

type Measure = PlannedMeasure & { readonly rule?: MeasureRule };

/** From this many months on a measure gets a checkpoint half way. */
const HALF_WAY_FROM_MONTHS = 6;

/** Working days that the application itself takes until it is recommended; the notice is among its steps. */
function applicationDays({ pack }: PlanRequest): number {
  return pack.steps.reduce((sum, step) => sum + (step.budgetWorkingDays ?? 0), 0);
}

/** The day by which the application must be through the county. */
function limitOf({ batch, targetDate }: PlanRequest): IsoDate {
  return earliest(targetDate, batch?.countyCutOff) ?? targetDate;
}

/** The day by which measures must be done so that the application still fits. */
function readyBy(request: PlanRequest): { readonly on: IsoDate; readonly fits: boolean } {
  const limit = limitOf(request);
  const on = request.calendar.subtractWorkingDays(limit, applicationDays(request));
  return on >= request.today ? { on, fits: true } : { on: limit >= request.today ? limit : request.today, fits: false };
}

/** The first day on which a measure can be done, begun today; accounts count when their year has ended. */
function doneOn({ today, calendar, diagnosis }: PlanRequest, measure: Measure): IsoDate {
  const prepared = calendar.addWorkingDays(addMonths(today, measure.leadMonths), measure.leadWorkingDays);
  const accounts = measure.accountYears > 0 ? `${diagnosis.factYear + measure.accountYears + 1}-01-01` : prepared;
  return accounts > prepared ? accounts : prepared;
}

/** A round judges the accounts of its own fact year: a change in later accounts cannot reach it. */
function reaches(request: PlanRequest, measure: Measure, by: IsoDate): boolean {
  return measure.accountYears === 0 && doneOn(request, measure) <= by;
}

function earliestYear(request: PlanRequest, measures: readonly Measure[]): number {
  const limit = limitOf(request);
  const days = daysBetween(readyBy(request).on, limit);
  const years = measures.map((measure) => {
    const year = Number(limit.slice(0, 4));
    const byAccounts = request.diagnosis.factYear + 1 + measure.accountYears;
    const needed = addDays(doneOn(request, measure), days);
    const byTime = needed.slice(5) <= limit.slice(5) ? Number(needed.slice(0, 4)) : Number(needed.slice(0, 4)) + 1;
    return Math.max(year, byAccounts, byTime);
  });
  return Math.max(...years);
}

/** The first day on which a measure can be done at best; what takes accounts waits for their year to end. */
function impossibleBefore(request: PlanRequest, measure: Measure): IsoDate {
  const lead = measure.rule?.lead;
  if (!lead) return doneOn(request, measure);
  const shortest = lead.unit === 'months' ? { leadMonths: lead.min } : { leadWorkingDays: lead.min };
  return doneOn(request, { ...measure, leadMonths: 0, leadWorkingDays: 0, ...shortest });
}

function tooLong(request: PlanRequest, measure: Measure): PlanConflict {
  const day = impossibleBefore(request, measure);
  return {
    code: 'LEAD_TIME_TOO_LONG',
    measureId: measure.id,
    impossibleBefore: day,
    message: text(
      `“${measure.title.zh}”赶不上本批次，${day} 之前不可能完成`,
      `"${measure.title.en}" cannot be done for this round: impossible before ${day}`,
    ),
  };
}

function notReachable(measure: Measure): PlanConflict {
  return { code: 'NOT_REACHABLE', measureId: measure.id, message: measure.note };
}

function budgetConflict(request: PlanRequest): PlanConflict {
  const days = applicationDays(request);
  return {
    code: 'BUDGET_DOES_NOT_FIT',
    message: text(
      `各环节共需${days}个工作日，截止 ${limitOf(request)} 前不足`,
      `the steps take ${days} working days; fewer are left until ${limitOf(request)}`,
    ),
  };
}

function targetConflict({ batch, targetDate }: PlanRequest): PlanConflict[] {
  if (!batch || targetDate <= batch.countyCutOff) return [];
  const message = text(
    `目标日期晚于本批次县级截止日 ${batch.countyCutOff}，按截止日倒排`,
    `the target date is after the county's cut-off ${batch.countyCutOff}; scheduled back from the cut-off`,
  );
  return [{ code: 'TARGET_AFTER_CUT_OFF', message }];
}

function dueDays(request: PlanRequest, measure: Measure, by: IsoDate): IsoDate[] {
  const { today, calendar } = request;
  const soonest = doneOn(request, measure);
  if (measure.kind === 'provide-datum') return [soonest < by ? soonest : by];
  const end = measure.kind === 'improve' && soonest > by ? soonest : by;
  const long = measure.leadMonths >= HALF_WAY_FROM_MONTHS || measure.accountYears > 0;
  const half = calendar.addWorkingDays(today, Math.max(1, Math.floor(calendar.workingDaysBetween(today, end) / 2)));
  return long && half < end ? [half, end] : [end];
}

function checkpointsOf(request: PlanRequest, measures: readonly Measure[], by: IsoDate): PlannedCheckpoint[] {
  const all = measures.flatMap((measure) => {
    const days = dueDays(request, measure, by);
    return days.map((dueOn, i) => {
      const half = i < days.length - 1;
      const title = half ? text(`进度过半：${measure.title.zh}`, `Half way: ${measure.title.en}`) : measure.title;
      return { measureId: measure.id, title, ownerRole: measure.ownerRole, dueOn };
    });
  });
  return all
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map((checkpoint, i) => ({
      id: `c${i + 1}`,
      ...checkpoint,
      provisional: !request.calendar.isPublished(checkpoint.dueOn),
    }));
}

/**
 * Drafts a plan from the gaps of a diagnosis: measures with owners, checkpoints scheduled back from the earlier of the target
 * date and the county's cut-off, less the working days that the application itself takes. What cannot be done in time, or at all,
 * is stated as a conflict; an officer may change everything before it is approved.
 */
export function draftPlan(request: PlanRequest): PlanDraft {
  const measures = measuresFor(request.diagnosis, request.pack);
  const ready = readyBy(request);
  const unreachable = measures.filter((measure) => measure.kind === 'improve' && measure.rule?.reachable === false);
  const late = measures.filter((measure) => !unreachable.includes(measure) && !reaches(request, measure, ready.on));
  const feasible = unreachable.length === 0 && late.length === 0;
  return {
    measures: measures.map(({ rule: _rule, ...measure }) => measure),
    checkpoints: checkpointsOf(request, measures, ready.on),
    feasible,
    ...(late.length > 0 && unreachable.length === 0 ? { earliestBatch: String(earliestYear(request, late)) } : {}),
    conflicts: [
      ...targetConflict(request),
      ...(ready.fits ? [] : [budgetConflict(request)]),
      ...unreachable.map(notReachable),
      ...late.map((measure) => tooLong(request, measure)),
    ],
  };
}
