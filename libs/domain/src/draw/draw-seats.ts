import type { DrawCandidate, DrawnSeat, DrawStratum } from './draw.types';

/** Who may still be drawn, and who sits. */
export interface Drawing {
  readonly candidates: readonly DrawCandidate[];
  /** All who may be drawn, in the order of the draw. */
  readonly order: readonly string[];
  readonly seats: readonly DrawnSeat[];
  /** Who sat and left: nobody is drawn twice. */
  readonly gone: readonly string[];
}

/**
 * The next in the order who fits a seat: of the field asked for, not seated, not gone, and of no group that already sits.
 * Null where nobody is left: a seat is never filled from another field in silence.
 */
export function nextInOrder(drawing: Drawing, field: string | null): string | null {
  const seated = drawing.seats.map(({ candidate }) => candidate);
  const find = (id: string | null): DrawCandidate | undefined => drawing.candidates.find((one) => one.id === id);
  const groups = seated.map((id) => find(id)?.group ?? null).filter((group) => group !== null);
  const fits = (id: string): boolean => {
    const candidate = find(id);
    if (!candidate || seated.includes(id) || drawing.gone.includes(id)) return false;
    if (field !== null && !candidate.fields.includes(field)) return false;
    return candidate.group === null || !groups.includes(candidate.group);
  };
  return drawing.order.find(fits) ?? null;
}

/** Fills the seats stratum by stratum, in the order in which the strata are listed. Seats are `s1`, `s2`, … */
export function drawSeats(
  candidates: readonly DrawCandidate[],
  order: readonly string[],
  strata: readonly DrawStratum[],
): DrawnSeat[] {
  const fields = strata.flatMap(({ field, seats }) => Array.from({ length: seats }, () => field));
  return fields.reduce<DrawnSeat[]>((seats, field, index) => {
    const candidate = nextInOrder({ candidates, order, seats, gone: [] }, field);
    return [...seats, { seat: `s${index + 1}`, field, candidate }];
  }, []);
}

/** The seats after one of them was left: the next in the same order takes it. */
export function refill(drawing: Drawing, seat: string): { readonly seats: DrawnSeat[]; readonly drawn: string | null } {
  const left = drawing.seats.find((one) => one.seat === seat);
  const gone = left?.candidate ? [...drawing.gone, left.candidate] : drawing.gone;
  const emptied = drawing.seats.map((one) => (one.seat === seat ? { ...one, candidate: null } : one));
  const drawn = nextInOrder({ ...drawing, seats: emptied, gone }, left?.field ?? null);
  return { seats: emptied.map((one) => (one.seat === seat ? { ...one, candidate: drawn } : one)), drawn };
}
