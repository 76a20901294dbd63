import type { Instant, RedactionClass } from '@app/domain';

export type ExportState = 'building' | 'ready' | 'failed';

/** Somebody's order of a dossier, and how far it is. */
export interface StoredExport {
  readonly id: string;
  readonly creditCode: string;
  readonly regionCode: string;
  readonly orderedBy: string;
  /** Business time. */
  readonly orderedAt: Instant;
  /** Real time. */
  readonly recordedAt: Instant;
  readonly reason: string;
  readonly included: readonly RedactionClass[];
  readonly personal: boolean;
  readonly state: ExportState;
  /** Files written so far. */
  readonly written: number;
  /** Real time of the last sign of work: an order whose process died is seen by it. */
  readonly seenAt: Instant;
  readonly fileId: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly sha256: string | null;
  /** Code of what went wrong. */
  readonly problem: string | null;
}
