import type { Instant } from '../kernel/time';
import {
  DRAW_METHOD,
  type DrawCandidate,
  type DrawExclusion,
  type DrawRecord,
  type DrawStep,
  type DrawStratum,
} from './draw.types';
import { drawOrder, listHashOf } from './draw-order';
import { drawSeats, nextInOrder, refill } from './draw-seats';

/** What is published before the draw: the hash of the seed and of the list. The seed itself is not here. */
export interface DrawCommitment {
  readonly subject: string;
  readonly commitment: string;
  readonly listHash: string;
  readonly committedAt: Instant;
  readonly candidates: readonly DrawCandidate[];
  readonly strata: readonly DrawStratum[];
  readonly exclusions: readonly DrawExclusion[];
}

/** Freezes the list of a draw under the hash of a seed that nobody has seen. Candidates and exclusions are put in order of id. */
export function commitDraw(list: Omit<DrawCommitment, 'listHash'>): DrawCommitment {
  const candidates = [...list.candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const exclusions = [...list.exclusions].sort((a, b) => (a.candidate < b.candidate ? -1 : 1));
  return { ...list, candidates, exclusions, listHash: listHashOf(candidates, list.strata, exclusions) };
}

/**
 * Draws: the seed is revealed, everybody who is not excluded is put in order, the seats are taken.
 *
 * @param late who has to stay out although the list, when it was frozen, did not say so
 */
export function draw(
  committed: DrawCommitment,
  revealed: { readonly seed: string; readonly word: string; readonly drawnAt: Instant; readonly late: DrawExclusion[] },
): DrawRecord {
  const { late, ...shown } = revealed;
  const exclusions = [...committed.exclusions, ...late];
  const out = exclusions.map(({ candidate }) => candidate);
  const eligible = committed.candidates.map(({ id }) => id).filter((id) => !out.includes(id));
  const order = drawOrder({ seed: shown.seed, word: shown.word, subject: committed.subject }, eligible);
  const seats = drawSeats(committed.candidates, order, committed.strata);
  const heading = { format: 'draw-record', method: DRAW_METHOD } as const;
  return { ...heading, ...committed, ...shown, exclusions, order, seats, steps: [] };
}

/** Who sits now, after everything that happened since the draw. */
export function seatedNow(record: DrawRecord): { readonly seats: DrawRecord['seats']; readonly gone: string[] } {
  const seats = new Map(record.seats.map((seat) => [seat.seat, seat]));
  for (const { seat, field, drawn } of record.steps) seats.set(seat, { seat, field, candidate: drawn });
  return { seats: [...seats.values()], gone: record.steps.flatMap(({ left }) => (left === null ? [] : [left])) };
}

/** Somebody leaves a seat: the next in the same order takes it. */
export function redraw(record: DrawRecord, seat: string, reason: string, at: Instant): DrawStep {
  const { seats, gone } = seatedNow(record);
  const left = seats.find((one) => one.seat === seat);
  const { drawn } = refill({ ...record, seats, gone }, seat);
  return { at, act: 'vacated', seat, field: left?.field ?? null, left: left?.candidate ?? null, reason, drawn };
}

/** One more seat, for the next in the same order. */
export function drawOneMore(record: DrawRecord, field: string | null, reason: string, at: Instant): DrawStep {
  const { seats, gone } = seatedNow(record);
  const drawn = nextInOrder({ ...record, seats, gone }, field);
  return { at, act: 'added', seat: `s${seats.length + 1}`, field, left: null, reason, drawn };
}
