import { type IsoDate, type TermEnd, type WorkCalendar, termEnd } from '@app/domain';
import type { Deadline } from '../deadline.types';
import type { PackRegistry } from '../registry/registry.types';

/** A deadline as it falls for one case: its row, and the day. */
export interface DatedDeadline extends TermEnd {
  readonly deadline: Deadline;
}

function rowOf(deadlines: readonly Deadline[], code: string): Deadline {
  const row = deadlines.find((one) => one.code === code);
  if (!row) throw new RangeError(`no deadline ${code}`);
  return row;
}

/** Whether a row names a term of time, and not a share. */
export function isTimed(deadline: Deadline): boolean {
  return !('percent' in deadline.term);
}

/**
 * When a deadline of the rules falls (`packs/deadlines.json`): in working days, calendar days, months, years, or on a day of the
 * year; moved to the next working day where its row says so.
 *
 * @param code `DL-CHANGE`
 * @param from the day on which the term begins, not counted; for days of the year the first that is not over counts
 * @param registry the packs in force, from `rules.registry()` or `builtIn`
 * @throws RangeError for a code that the table lacks, or that names a share
 */
export function deadlineOf(
  code: string,
  from: IsoDate,
  calendar: WorkCalendar,
  registry: Pick<PackRegistry, 'data'>,
): DatedDeadline {
  const deadline = rowOf(registry.data.deadlines, code);
  const { term, toWorkingDay } = deadline;
  if ('percent' in term) throw new RangeError(`${code} is a share, not a term of time`);
  return { deadline, ...termEnd(term, from, calendar, toWorkingDay) };
}
