import type { Instant } from '../kernel/time';

/** Grounds on which personal data are erased: Personal Information Protection Law, article 47, items 1 to 5. */
export const ERASURE_GROUNDS = [
  'purpose-over',
  'retention-over',
  'consent-withdrawn',
  'unlawful-processing',
  'other-law',
] as const;

export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** What is to be erased, and why; no name of whom it is about. */
export interface ErasureOrder {
  /** The firm whose record it is; empty for an account. */
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  /** The account whose data are meant; null where the firm's record names people. */
  readonly account: string | null;
  /** Ids of the keys that are to be destroyed. */
  readonly keys: readonly string[];
  readonly ground: ErasureGround;
  readonly reason: string;
}

export interface ErasureState extends ErasureOrder {
  readonly id: string;
  readonly status: 'requested' | 'carried-out' | 'refused';
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly comment: string | null;
}

export type ErasureCommand =
  | ({ readonly type: 'request-erasure' } & ErasureOrder)
  | { readonly type: 'decide-erasure'; readonly approve: boolean; readonly comment: string };
