import { type Bilingual, type IsoDate, TIER_CODE, type UpperListRow, text } from '@app/domain';
import { type Place, readCreditCodeCell, readNameCell } from '../columns/identity-fields';
import { faultsOfRow } from '../columns/usable-cell';
import { readDateCell } from '../figures/date-text';
import { type RowIssue, issue } from '../row-issue';
import type { TableRow } from '../table/cell';
import { type UpperListField, type UpperListHeader, readUpperEvent, readUpperLevel } from './upper-list-columns';

/** What holds for every row that does not say it itself. */
export interface UpperListDefaults {
  readonly level?: string;
  readonly tier?: string;
  readonly batch?: string;
}

export interface UpperListReading {
  readonly row: number;
  /** Null where the row cannot be understood. */
  readonly listed: UpperListRow | null;
  readonly issues: readonly RowIssue[];
}

export interface UpperListOptions {
  readonly defaults: UpperListDefaults;
  /** No event of the list lies after it. */
  readonly today: IsoDate;
  readonly date1904: boolean;
}

const MAX_TEXT = 200;

/** Reads one row; everything that is wrong with it is said at once. */
export class UpperListRowReader {
  constructor(
    private readonly header: UpperListHeader,
    private readonly options: UpperListOptions,
  ) {}

  read(row: TableRow): UpperListReading {
    const used = new Set(this.header.columns.values());
    const errors = faultsOfRow(row, this.header.names, (index) => used.has(index), MAX_TEXT).filter(
      ({ code }) => code !== 'CELL_WITHOUT_HEADER',
    );
    if (errors.length > 0) return { row: row.row, listed: null, issues: errors };
    const listed = this.listedIn(row, errors);
    return errors.length > 0 ? { row: row.row, listed: null, issues: errors } : { row: row.row, listed, issues: [] };
  }

  private listedIn(row: TableRow, errors: RowIssue[]): UpperListRow | null {
    const place = (column: string): Place => ({ row: row.row, column, errors, warnings: [] });
    const refuse = (column: string, code: string, message: Bilingual): undefined => {
      errors.push(issue(row.row, column, code, message));
      return undefined;
    };
    const { defaults } = this.options;
    const creditCode = readCreditCodeCell(this.textOf(row, 'creditCode'), place('统一社会信用代码'));
    const name = readNameCell(this.textOf(row, 'name'), place('企业名称'));
    const event =
      readUpperEvent(this.textOf(row, 'event')) ??
      refuse('事项', 'EVENT_UNKNOWN', text('不认识的事项', 'The event is not known'));
    const level =
      readUpperLevel(this.textOf(row, 'level') || (defaults.level ?? '')) ??
      refuse('层级', 'LEVEL_UNKNOWN', text('缺少或不认识的层级', 'The level is missing or not known'));
    const tier = this.textOf(row, 'tier') || (defaults.tier ?? '');
    if (!TIER_CODE.test(tier)) refuse('称号代码', 'TIER_UNKNOWN', text('缺少称号代码', 'The tier is missing'));
    const batch = this.textOf(row, 'batch') || (defaults.batch ?? '');
    if (batch === '') refuse('批次', 'BATCH_MISSING', text('缺少批次', 'The batch is missing'));
    const on = this.dayOf(row, 'on', place('日期'));
    if (on === null) refuse('日期', 'DATE_MISSING', text('缺少日期', 'The date is missing'));
    if (on && on > this.options.today) {
      refuse('日期', 'DATE_IN_FUTURE', text('日期在将来', 'The date is in the future'));
    }
    const validFrom = this.dayOf(row, 'validFrom', place('有效期起'));
    const validTo = this.dayOf(row, 'validTo', place('有效期止'));
    if (validFrom && validTo && validTo < validFrom) {
      refuse('有效期止', 'VALIDITY_REVERSED', text('有效期止早于起', 'The term ends before it begins'));
    }
    const dueOn = this.dayOf(row, 'dueOn', place('补正期限'));
    if (dueOn && event && event !== 'returned') {
      refuse('补正期限', 'DUE_MISPLACED', text('只有退回补正才有补正期限', 'Only what is returned has a due date'));
    }
    if (dueOn && on && dueOn < on) {
      refuse('补正期限', 'DUE_BEFORE_RETURNED', text('补正期限早于退回日期', 'The due date lies before the return'));
    }
    if (!creditCode || !name || !event || !level || !on) return null;
    const documentNo = this.textOf(row, 'documentNo') || null;
    const dates = { on, validFrom: validFrom ?? null, validTo: validTo ?? null, dueOn: dueOn ?? null };
    return { row: row.row, creditCode, name, event, documentNo, ...dates, level, tier, batch };
  }

  private textOf(row: TableRow, field: UpperListField): string {
    const index = this.header.columns.get(field);
    return index === undefined ? '' : (row.cells[index]?.text.normalize('NFC').trim() ?? '');
  }

  /** Null where the cell is empty; undefined where it holds no whole date, which is then among the errors. */
  private dayOf(row: TableRow, field: UpperListField, place: Place): IsoDate | null | undefined {
    const index = this.header.columns.get(field);
    const cell = index === undefined ? undefined : row.cells[index];
    if (!cell || cell.text.trim() === '') return null;
    const read = readDateCell(cell, this.options.date1904);
    if (read?.precision === 'day') return read.date;
    const message = text(`“${cell.text}”不是完整日期`, `"${cell.text}" is no whole date`);
    place.errors.push(issue(place.row, place.column, 'DATE_MALFORMED', message));
    return undefined;
  }
}
