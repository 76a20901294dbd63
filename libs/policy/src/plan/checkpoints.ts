import { type IsoDate, text } from '@app/domain';
import type { PlannedCheckpoint, PlanRequest } from '../plan.types';
import { doneOn } from './rounds';
import type { WorkedMeasure } from './worked-measure';

/** From this many months on a measure gets a checkpoint half way. */
const HALF_WAY_FROM_MONTHS = 6;

/** Working days on which a measure is looked at; what cannot be done in time, when it can be. */
function dueDays({ today, calendar }: PlanRequest, measure: WorkedMeasure, soonest: IsoDate, by: IsoDate): IsoDate[] {
  if (measure.kind === 'provide-datum') return [soonest < by ? soonest : by];
  const end = measure.kind === 'improve' && soonest > by ? soonest : by;
  const long = measure.leadMonths >= HALF_WAY_FROM_MONTHS || measure.accountYears > 0;
  const half = calendar.addWorkingDays(today, Math.max(1, Math.floor(calendar.workingDaysBetween(today, end) / 2)));
  return long && half < end ? [half, end] : [end];
}

/** The checkpoints of the measures, the earliest first, all on working days. */
export function checkpointsOf(
  request: PlanRequest,
  measures: readonly WorkedMeasure[],
  by: IsoDate,
): PlannedCheckpoint[] {
  const { calendar } = request;
  const all = measures.flatMap((measure) => {
    const done = doneOn(request, measure);
    const soonest = calendar.isWorkingDay(done) ? done : calendar.addWorkingDays(done, 1);
    const days = dueDays(request, measure, soonest, by);
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
      provisional: !calendar.isPublished(checkpoint.dueOn),
    }));
}
