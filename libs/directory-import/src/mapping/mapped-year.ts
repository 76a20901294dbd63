import { inBoth, text } from '@app/domain';
import type { IndicatorItem } from '../enterprise-row';
import { Exact, readDecimal } from '../figures/decimal-text';
import { readFigure } from '../figures/figure-text';
import { scaleBetween } from '../figures/unit-scale';
import type { ReadOptions } from '../import-options';
import { type RowIssue, issue } from '../row-issue';
import type { TableRow } from '../table/cell';
import type { CatalogueEntry } from '../catalogue';
import type { ColumnMapping, IndicatorRule } from './column-mapping';
import type { MappedColumns } from './mapped-columns';
import { findSuspicions, unknownFlags } from './suspicion';

/** What one row of a mapped file says about its year. */
export interface MappedYear {
  readonly items: readonly IndicatorItem[];
  readonly errors: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
}

const YEAR = /^(19|20)\d{2}$/;

function readValue(rule: IndicatorRule, entry: CatalogueEntry, written: string): number | undefined {
  if (rule.holds === 'figure') return readFigure(written, entry.unit)?.toNumber();
  const scale = rule.unit === undefined ? new Exact(1) : scaleBetween(rule.unit, entry.unit);
  return scale && readDecimal(written)?.times(scale).toNumber();
}

/** Reads the indicators of single rows by the rules of a mapping. */
export class MappedYearReader {
  constructor(
    private readonly mapping: ColumnMapping,
    private readonly columns: MappedColumns,
    private readonly options: ReadOptions,
  ) {}

  read(row: TableRow): MappedYear {
    const errors: RowIssue[] = [];
    const warnings: RowIssue[] = [];
    const year = this.columns.text(row, this.mapping.periodColumn);
    if (this.mapping.periodColumn !== undefined && !YEAR.test(year)) {
      const message = text(`“${year}”不是年度`, `"${year}" is no year`);
      return { items: [], errors: [issue(row.row, this.mapping.periodColumn, 'PERIOD_MALFORMED', message)], warnings };
    }

    const items = this.mapping.indicators.flatMap((rule) => this.readItem(row, rule, year, errors));
    const flags = this.columns.text(row, this.mapping.flagColumn).split(/[;|,\s]+/);
    for (const flag of unknownFlags(this.mapping, flags.filter(Boolean))) {
      const message = text(`未约定如何处理标记 ${flag}`, `Nobody has decided what ${flag} means`);
      errors.push(issue(row.row, this.mapping.flagColumn ?? null, 'FLAG_UNKNOWN', message));
    }
    return { items: this.believable(row, items, flags, warnings), errors, warnings };
  }

  private readItem(row: TableRow, rule: IndicatorRule, year: string, errors: RowIssue[]): IndicatorItem[] {
    const cell = this.columns.cell(row, rule.column);
    const entry = this.options.catalogue.find(rule.code);
    if (!cell || !entry) return [];

    const value = readValue(rule, entry, cell.text);
    if (value === undefined) {
      const message = text(`“${cell.text}”不是有效的数`, `"${cell.text}" is no figure of ${entry.unit ?? entry.code}`);
      errors.push(issue(row.row, rule.column, 'VALUE_MALFORMED', message));
      return [];
    }
    const period = rule.period ?? year;
    const unit = entry.unit === null ? {} : { unit: entry.unit };
    return [{ code: rule.code, period, value, ...unit, source: this.mapping.source }];
  }

  /** Leaves out what the checks or the catalogue do not believe. */
  private believable(row: TableRow, items: IndicatorItem[], flags: string[], warnings: RowIssue[]): IndicatorItem[] {
    const suspicions = findSuspicions(this.mapping, items, flags);
    return items.filter((item) => {
      const suspicion = suspicions.find(({ code }) => code === item.code);
      const [fault] = suspicion ? [] : this.options.catalogue.check(item, this.options.today);
      if (!suspicion && !fault) return true;

      const column = this.mapping.indicators.find(({ code }) => code === item.code)?.column ?? null;
      const why = inBoth(suspicion?.reason ?? fault?.message ?? '');
      const code = suspicion ? 'VALUE_SUSPICIOUS' : (fault?.code ?? 'VALUE_SUSPICIOUS');
      warnings.push({ row: row.row, column, code, message: `已略去 / left out ${item.code}: ${why}` });
      return false;
    });
  }
}
