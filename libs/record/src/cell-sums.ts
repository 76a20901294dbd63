import type { CellDelta, CounterCell } from '@app/persistence';

/** Sums by cell, whatever the order of the labels. */
export class CellSums {
  private readonly sums = new Map<string, { cell: CounterCell; delta: number }>();

  add(cell: CounterCell | null, delta: number): void {
    if (!cell) return;
    const key = JSON.stringify([
      cell.type,
      cell.regionCode,
      Object.entries(cell.labels).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
    const so = this.sums.get(key);
    this.sums.set(key, { cell, delta: (so?.delta ?? 0) + delta });
  }

  /** Only what moved. */
  deltas(): readonly CellDelta[] {
    return [...this.sums.values()].filter(({ delta }) => delta !== 0);
  }
}
