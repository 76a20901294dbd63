import { type AcceptedRows, type RejectedRows, type RowOutcome, isAccepted } from '../enterprise-row';

/** Consecutive outcomes that are stored together: up to `size` firms, and the rejected rows among them. */
export interface Chunk {
  /** Outcomes of the file before this chunk. */
  readonly from: number;
  /** Outcomes of the file up to and with this chunk: where an import goes on. */
  readonly to: number;
  readonly accepted: readonly AcceptedRows[];
  readonly rejected: readonly RejectedRows[];
}

/** Rejected rows alone also make progress, so that a file full of errors does not pile up. */
const MOST_REJECTED = 1_000;

/**
 * Cuts outcomes into chunks. The cut depends on the file and on where an import goes on, never on time, so a repeated chunk is the same.
 *
 * @param size firms in a chunk
 * @param finished outcomes that are finished already
 */
export async function* chunksOf(
  outcomes: AsyncIterable<RowOutcome>,
  size: number,
  finished: number,
): AsyncGenerator<Chunk> {
  let from = finished;
  let to = 0;
  let accepted: AcceptedRows[] = [];
  let rejected: RejectedRows[] = [];

  for await (const outcome of outcomes) {
    to += 1;
    if (to <= finished) continue;
    if (isAccepted(outcome)) accepted.push(outcome);
    else rejected.push(outcome);
    if (accepted.length === size || rejected.length === MOST_REJECTED) {
      yield { from, to, accepted, rejected };
      [from, accepted, rejected] = [to, [], []];
    }
  }
  if (accepted.length + rejected.length > 0) yield { from, to, accepted, rejected };
}
