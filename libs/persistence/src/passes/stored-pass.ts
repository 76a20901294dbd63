import type { Instant, IsoDate } from '@app/domain';

export const PASS_KINDS = ['assessment', 'simulation'] as const;

export type PassKind = (typeof PASS_KINDS)[number];

export const PASS_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export type PassState = (typeof PASS_STATES)[number];

/** How far a pass over all firms has come; `cursor` is the credit code after which it goes on. */
export interface PassProgress {
  readonly cursor: string | null;
  readonly done: number;
  readonly total: number;
}

/** What was asked; it never changes, so that a pass that goes on later asks the same. */
export interface PassRequest {
  /** The branch whose firms are looked at. */
  readonly regionCode: string;
  readonly asOf: IsoDate;
  readonly requestedAt: Instant;
  readonly requestedBy: string;
  /** A simulation's draft. */
  readonly ruleSetId?: string;
  readonly packHash?: string;
}

/** A long run over all firms that shows how far it is and goes on where it stopped. */
export interface StoredPass<T = unknown> {
  readonly id: string;
  readonly kind: PassKind;
  readonly state: PassState;
  readonly request: PassRequest;
  readonly progress: PassProgress;
  /** What it has counted so far. */
  readonly tally: T;
  readonly failure: string | null;
  readonly updatedAt: Instant;
}

/** What a simulation changes for one firm. */
export interface SimulatedChange {
  readonly creditCode: string;
  readonly name: string;
  readonly regionCode: string;
  readonly direction: 'enters' | 'leaves' | 'moves';
  readonly before: string | null;
  readonly after: string;
  /** Ids of the criteria that do it. */
  readonly clauses: readonly string[];
}
