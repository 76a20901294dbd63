import type { Instant } from '@app/domain';

export type ErasureState = 'requested' | 'carried-out' | 'refused';

/** A request to make personal data of a firm's record unreadable for ever, and what became of it. */
export interface StoredErasure {
  readonly id: string;
  readonly creditCode: string;
  readonly regionCode: string;
  /** Ids of the keys that are to be destroyed. */
  readonly subjects: readonly string[];
  /** Who asked, on what ground; no name of whom it is about. */
  readonly reason: string;
  readonly state: ErasureState;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly comment: string | null;
}
