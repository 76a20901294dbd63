import { type IsoDate, text } from '@app/domain';
import type { PlanConflict, PlanRequest } from '../plan.types';
import { applicationDays, doneOn, limitOf, roundOf, shownIn } from './rounds';
import type { WorkedMeasure } from './worked-measure';

/** The first day on which a measure can be done at best; what takes accounts waits for their year to end. */
function impossibleBefore(request: PlanRequest, measure: WorkedMeasure): IsoDate {
  const { unit, min } = measure.lead;
  return doneOn(request, {
    ...measure,
    leadMonths: unit === 'months' ? min : 0,
    leadWorkingDays: unit === 'months' ? 0 : min,
  });
}

/** Why the measure is late: the accounts that must show it, or its own time. */
function reasonOf(request: PlanRequest, measure: WorkedMeasure) {
  const [year, day] = [shownIn(request, measure), doneOn(request, measure)];
  return measure.accountYears > 0
    ? text(`须体现在${year}年度账目中`, `it must show in the accounts of ${year}`)
    : text(`按计划 ${day} 完成`, `as planned it is done on ${day}`);
}

/** @param earliest year of the first round that the whole plan reaches; null where it reaches none */
export function tooLong(request: PlanRequest, measure: WorkedMeasure, earliest: number | null): PlanConflict {
  const day = impossibleBefore(request, measure);
  const round = roundOf(request, measure);
  const reason = reasonOf(request, measure);
  const outcome =
    round === earliest
      ? text(`最早可行的批次是${round}年批次`, `the earliest feasible batch is ${round}`)
      : text(`它最早能赶上${round}年批次`, `the first batch that it can reach is ${round}`);
  return {
    code: 'LEAD_TIME_TOO_LONG',
    measureId: measure.id,
    impossibleBefore: day,
    message: text(
      `“${measure.title.zh}”赶不上本批次：${reason.zh}，${day} 之前不可能完成；${outcome.zh}`,
      `"${measure.title.en}" cannot be done for this round: ${reason.en}, impossible before ${day}; ${outcome.en}`,
    ),
  };
}

export function notReachable(measure: WorkedMeasure): PlanConflict {
  return { code: 'NOT_REACHABLE', measureId: measure.id, message: measure.note };
}

export function budgetConflict(request: PlanRequest): PlanConflict {
  const days = applicationDays(request);
  return {
    code: 'BUDGET_DOES_NOT_FIT',
    message: text(
      `各环节共需${days}个工作日，截止 ${limitOf(request)} 前不足`,
      `the steps take ${days} working days; fewer are left until ${limitOf(request)}`,
    ),
  };
}

export function targetConflict({ batch, targetDate }: PlanRequest): PlanConflict[] {
  if (!batch || targetDate <= batch.countyCutOff) return [];
  const message = text(
    `目标日期晚于本批次县级截止日 ${batch.countyCutOff}，按截止日倒排`,
    `the target date is after the county's cut-off ${batch.countyCutOff}; scheduled back from the cut-off`,
  );
  return [{ code: 'TARGET_AFTER_CUT_OFF', message }];
}
