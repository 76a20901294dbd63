import type { Instant } from '../kernel/time';

/** How the order is made; the name changes when the way does, and old records keep theirs. */
export const DRAW_METHOD = 'sha256-json-order-1';

/** What fixes an order of candidates: nothing else enters it. */
export interface DrawKey {
  /** 64 hex digits from a random source, secret until the draw; its hash is published before. */
  readonly seed: string;
  /**
   * A word said in public after the hash was published (the day's lottery numbers, a number called by a witness), so that not
   * even whoever made the seed could know the order; empty where nobody asked for it.
   */
  readonly word: string;
  /** What is drawn for: one seed serves one subject only. */
  readonly subject: string;
}

/** Somebody (or something) that may be drawn. */
export interface DrawCandidate {
  readonly id: string;
  /** Fields of competence. */
  readonly fields: readonly string[];
  /** At most one of a group is seated at a time (an employer); null: in no group. */
  readonly group: string | null;
}

/** So many seats for those of a field; null: of any field. */
export interface DrawStratum {
  readonly field: string | null;
  readonly seats: number;
}

export interface DrawExclusion {
  readonly candidate: string;
  /** A stable code. */
  readonly reason: string;
  /** What the reason rests on, without personal data: a credit code, a period. */
  readonly detail?: string;
  /** `list`: known when the hash was published; `draw`: arose between that and the draw. */
  readonly at: 'list' | 'draw';
}

/** A seat after the draw; `candidate` null: nobody fitting is left. */
export interface DrawnSeat {
  readonly seat: string;
  readonly field: string | null;
  readonly candidate: string | null;
}

/** What happened to the seats after the draw; always the next in the same order, never a new seed. */
export interface DrawStep {
  readonly at: Instant;
  /** `vacated`: who held the seat left it; `added`: one more seat (a third expert). */
  readonly act: 'vacated' | 'added';
  readonly seat: string;
  readonly field: string | null;
  /** Who left, and why (a code); null for an added seat. */
  readonly left: string | null;
  readonly reason: string;
  /** Who was drawn; null: nobody fitting is left. */
  readonly drawn: string | null;
}

/** Everything that somebody needs who wants to draw again by themselves. */
export interface DrawRecord {
  readonly format: 'draw-record';
  readonly method: string;
  readonly subject: string;
  /** SHA-256 of the seed, published at `committedAt`. */
  readonly commitment: string;
  /** Hash of candidates, exclusions known then, and strata, published with the commitment. */
  readonly listHash: string;
  readonly committedAt: Instant;
  readonly drawnAt: Instant;
  readonly seed: string;
  readonly word: string;
  readonly candidates: readonly DrawCandidate[];
  readonly strata: readonly DrawStratum[];
  readonly exclusions: readonly DrawExclusion[];
  /** All who may be drawn, in the order of the draw. */
  readonly order: readonly string[];
  readonly seats: readonly DrawnSeat[];
  readonly steps: readonly DrawStep[];
}
