import type { Readable } from 'node:stream';
import type { Bilingual, FieldError, Instant } from '@app/domain';
import type { ImportRequest, ImportStep, StoredImport } from '@app/persistence';
import type { AcceptedRows } from '../enterprise-row';

/** What became of one accepted row; a refusal comes from the record, which knows more than the file. */
export type RowResult =
  | { readonly outcome: 'changed' | 'unchanged' }
  | {
      readonly outcome: 'refused';
      readonly code: string;
      readonly detail: Bilingual;
      readonly errors?: readonly FieldError[];
    };

/** Where accepted rows go. */
export interface ImportTarget {
  /**
   * Takes up to 200 firms in one transaction and answers in their order. The same `chunkId` again returns the first answer and changes
   * nothing: a chunk is repeated when the process died before its progress was saved.
   */
  apply(rows: readonly AcceptedRows[], chunkId: string, request: ImportRequest): Promise<readonly RowResult[]>;
  /** What `apply` would answer; stores nothing. */
  preview(rows: readonly AcceptedRows[], request: ImportRequest): Promise<readonly RowResult[]>;
}

/** Where imports and their progress are kept; `ImportRepository` fits. */
export interface ImportStore {
  claim(runner: string, now: number, termMs: number): Promise<StoredImport | undefined>;
  renew(id: string, runner: string, leaseUntil: number): Promise<boolean>;
  save(id: string, runner: string, step: ImportStep, leaseUntil: number, at: Instant): Promise<boolean>;
  finish(
    id: string,
    runner: string,
    end: Pick<StoredImport, 'failure'> & { readonly state: 'queued' | 'done' | 'failed' },
  ): Promise<boolean>;
}

/** The uploaded file, from its first byte, as often as it is asked for. */
export type OpenImportFile = (fileId: string) => Promise<Readable>;
