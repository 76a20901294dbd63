import type { Actor, Instant, IsoDate } from '@app/domain';

export const IMPORT_STATES = ['queued', 'running', 'paused', 'done', 'failed'] as const;

/** `paused` and `queued` go on where they stopped; `done` and `failed` are final. */
export type ImportState = (typeof IMPORT_STATES)[number];

/** One cell or row of the file with what is wrong or odd in it; `row` counts from 1, the header. */
export interface ImportIssue {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** What was asked; it never changes, so that a resumed import reads its file exactly as before. */
export interface ImportRequest {
  readonly fileId: string;
  readonly fileName: string;
  /** The importing officer's branch. */
  readonly regionCode: string;
  readonly actor: Actor;
  readonly requestedAt: Instant;
  readonly today: IsoDate;
  readonly dryRun: boolean;
  readonly demonstration: boolean;
  /** The column mapping as it was then; null: the template's columns. */
  readonly mapping: object | null;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Numbers of rows of the file; `accepted` = `changed` + `unchanged`. In a dry run they say what would become of the rows. */
export interface ImportCounts {
  readonly accepted: number;
  readonly rejected: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Firms among the accepted rows; several rows may be years of one firm. */
  readonly firms: number;
  readonly errorCount: number;
  readonly warningCount: number;
}

/** How far an import has come. */
export interface ImportProgress extends ImportCounts {
  /** Known once the whole file has been checked. */
  readonly total: number | null;
  /** How many firms and refusals of the file, in its order, are finished. */
  readonly finished: number;
}

export interface ImportFailure {
  readonly code: string;
  readonly message: string;
  /** Where in the file, where that is known. */
  readonly issues?: readonly ImportIssue[];
}

export interface StoredImport {
  readonly id: string;
  readonly state: ImportState;
  readonly request: ImportRequest;
  readonly progress: ImportProgress;
  /** The first thousand; `progress.errorCount` counts all. */
  readonly errors: readonly ImportIssue[];
  readonly warnings: readonly ImportIssue[];
  /** Why a failed import failed. */
  readonly failure: ImportFailure | null;
  readonly updatedAt: Instant;
}

export const NO_PROGRESS: ImportProgress = {
  accepted: 0,
  rejected: 0,
  changed: 0,
  unchanged: 0,
  firms: 0,
  errorCount: 0,
  warningCount: 0,
  total: null,
  finished: 0,
};

/** What one step adds. */
export interface ImportStep {
  readonly progress: ImportProgress;
  readonly errors: readonly ImportIssue[];
  readonly warnings: readonly ImportIssue[];
}
