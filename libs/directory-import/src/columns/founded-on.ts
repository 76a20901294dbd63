import { type IsoDate, text } from '@app/domain';
import { readDateCell } from '../figures/date-text';
import { issue } from '../row-issue';
import type { Cell } from '../table/cell';
import type { Place } from './identity-fields';

/** A founding date; a month or a year alone counts as its first day, with a warning. */
export function readFoundedOn(cell: Cell, date1904: boolean, today: IsoDate, place: Place): IsoDate | undefined {
  const read = readDateCell(cell, date1904);
  if (!read) {
    const message = text(`“${cell.text}”不是日期`, `"${cell.text}" is no date`);
    place.errors.push(issue(place.row, place.column, 'DATE_MALFORMED', message));
    return undefined;
  }
  if (read.date > today) {
    place.errors.push(
      issue(place.row, place.column, 'DATE_IN_FUTURE', text('日期在将来', 'The date is in the future')),
    );
    return undefined;
  }
  if (read.precision !== 'day') {
    const message = text(`“${cell.text}”按 ${read.date} 登记`, `"${cell.text}" is kept as ${read.date}`);
    place.warnings.push(issue(place.row, place.column, 'DATE_IMPRECISE', message));
  }
  return read.date;
}
