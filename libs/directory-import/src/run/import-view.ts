import type { ImportIssue, StoredImport } from '@app/persistence';

/** An import as `GET /imports/{id}` shows it. */
export interface ImportView {
  readonly id: string;
  readonly state: StoredImport['state'];
  readonly dryRun: boolean;
  readonly fileName: string;
  /** Rows of data; counted so far while the file is still being checked. */
  readonly total: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly firms: number;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly errors: readonly ImportIssue[];
  readonly warnings: readonly ImportIssue[];
  readonly failure: StoredImport['failure'];
}

/** A file that cannot be used at all shows why as its errors, so that there is one place to look. */
export function toImportView({ id, state, request, progress, errors, warnings, failure }: StoredImport): ImportView {
  const { finished: _finished, total, ...counts } = progress;
  const fileErrors = failure ? (failure.issues ?? [{ row: 0, column: null, ...failure }]) : [];
  return {
    id,
    state,
    dryRun: request.dryRun,
    fileName: request.fileName,
    total: total ?? 0,
    ...counts,
    errorCount: counts.errorCount + fileErrors.length,
    errors: [...fileErrors, ...errors],
    warnings,
    failure,
  };
}
