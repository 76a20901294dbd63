import type { Actor } from '@app/domain';
import type { DocumentRow } from '@app/persistence';

/** A stored file that nobody sees yet. */
export interface StagedFile {
  readonly fileId: string;
  /** Cleaned, with an extension of the file's own kind. */
  readonly fileName: string;
  /** Sniffed. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** Whose file it is and what it is for. That the actor may act for this firm was checked before. */
export interface KeepRequest {
  readonly actor: Actor;
  /** The `Idempotency-Key`. */
  readonly commandId: string;
  readonly creditCode: string;
  readonly regionCode: string;
  readonly type: string;
}

export interface KeptDocument {
  readonly document: DocumentRow;
  /** True where the same upload was answered before. */
  readonly replayed: boolean;
}
