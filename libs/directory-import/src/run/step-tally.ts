import { inBoth } from '@app/domain';
import type { ImportIssue, ImportProgress, ImportStep } from '@app/persistence';
import type { AcceptedRows, RejectedRows } from '../enterprise-row';
import type { RowResult } from './import-ports';

/** Issues of one step that are kept, counted beyond. */
const MOST_ISSUES = 1_000;

type Counts = { -readonly [K in keyof ImportProgress]: ImportProgress[K] };

/** Counts what a step does and keeps its first issues. */
export class StepTally {
  private readonly counts: Counts;
  private readonly errors: ImportIssue[] = [];
  private readonly warnings: ImportIssue[] = [];

  constructor(before: ImportProgress) {
    this.counts = { ...before };
  }

  reject({ rows, errors }: RejectedRows): void {
    this.counts.rejected += rows.length;
    this.counts.errorCount += errors.length;
    keep(this.errors, errors);
  }

  settle(accepted: AcceptedRows, result: RowResult): void {
    if (result.outcome === 'refused') {
      this.reject({ row: accepted.row, rows: accepted.rows, errors: refusalIssues(accepted.row, result) });
      return;
    }
    this.counts.accepted += accepted.rows.length;
    this.counts[result.outcome] += accepted.rows.length;
    this.counts.firms += 1;
    this.counts.warningCount += accepted.warnings.length;
    keep(this.warnings, accepted.warnings);
  }

  step(finished: number): ImportStep {
    return { progress: { ...this.counts, finished }, errors: this.errors, warnings: this.warnings };
  }
}

function keep(kept: ImportIssue[], more: readonly ImportIssue[]): void {
  kept.push(...more.slice(0, Math.max(0, MOST_ISSUES - kept.length)));
}

function refusalIssues(row: number, refusal: RowResult & { outcome: 'refused' }): ImportIssue[] {
  const message = inBoth(refusal.detail);
  const fields = refusal.errors ?? [];
  if (fields.length === 0) return [{ row, column: null, code: refusal.code, message }];
  return fields.map((field) => ({ row, column: field.path, code: field.code, message: inBoth(field.message) }));
}
