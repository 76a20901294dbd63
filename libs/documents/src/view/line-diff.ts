/** Beyond this the whole is shown as removed and added: comparing costs the product of both lengths. */
const MAX_CELLS = 4_000_000;

export interface LineChange {
  readonly kind: 'removed' | 'added';
  /** 1, 2, … in the text that it stands in. */
  readonly line: number;
  readonly text: string;
}

/**
 * The lines that differ between two texts, by their longest common subsequence.
 *
 * @param limit changes that are given; more are cut
 */
export function lineDiff(
  from: readonly string[],
  to: readonly string[],
  limit = 500,
): { readonly changes: readonly LineChange[]; readonly cut: boolean } {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  ) {
    tail += 1;
  }
  const changes = middle(from.slice(head, from.length - tail), to.slice(head, to.length - tail), head);
  return { changes: changes.slice(0, limit), cut: changes.length > limit };
}

function middle(from: readonly string[], to: readonly string[], offset: number): LineChange[] {
  const removed = (index: number): LineChange => ({
    kind: 'removed',
    line: offset + index + 1,
    text: from[index] ?? '',
  });
  const added = (index: number): LineChange => ({ kind: 'added', line: offset + index + 1, text: to[index] ?? '' });
  if (from.length * to.length > MAX_CELLS) {
    return [...from.map((_, index) => removed(index)), ...to.map((_, index) => added(index))];
  }
  const width = to.length + 1;
  const longest = new Uint16Array((from.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: LineChange[] = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      i += 1;
      j += 1;
    } else if (i < from.length && (j >= to.length || at(i + 1, j) >= at(i, j + 1))) {
      changes.push(removed(i));
      i += 1;
    } else {
      changes.push(added(j));
      j += 1;
    }
  }
  return changes;
}
