import type { Readable } from 'node:stream';
import { malformed } from './xlsx-package';

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?"/g;
/** Longer than any one tag, so that a tag across two chunks is still found. */
const TAIL = 256;

/** Rows that take part in merged ranges; ask in ascending order. */
export class MergedRows {
  private next = 0;
  private coveredUntil = 0;
  private readonly ranges: readonly (readonly [number, number])[];

  constructor(ranges: readonly (readonly [number, number])[]) {
    this.ranges = [...ranges].sort(([a], [b]) => a - b);
  }

  has(row: number): boolean {
    for (let range = this.ranges[this.next]; range && range[0] <= row; range = this.ranges[this.next]) {
      this.coveredUntil = Math.max(this.coveredUntil, range[1]);
      this.next += 1;
    }
    return row <= this.coveredUntil;
  }
}

/** Finds the merged ranges of a sheet before its rows are read: the file names them after its rows. */
export async function readMerges(sheet: Readable): Promise<MergedRows> {
  const ranges = new Map<string, readonly [number, number]>();
  let tail = '';
  try {
    for await (const chunk of sheet) {
      const window = tail + (chunk as Buffer).toString('latin1');
      for (const [, first = '0', last = first] of window.matchAll(MERGE)) {
        ranges.set(`${first}:${last}`, [Number(first), Number(last)]);
      }
      tail = window.slice(-TAIL);
    }
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : 'unreadable part');
  }
  return new MergedRows([...ranges.values()]);
}
