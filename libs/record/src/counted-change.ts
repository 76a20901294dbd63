import { isDeepStrictEqual } from 'node:util';
import type { AggregateType, Description } from '@app/domain';
import type { CountedChange, CounterCell } from '@app/persistence';

/** The cell of the counts that a thing stands in; null where it is not counted. */
export function cellOf(type: AggregateType, description: Description | undefined): CounterCell | null {
  if (!description || Object.keys(description.counted).length === 0) return null;
  return { type, regionCode: description.regionCode, labels: description.counted };
}

/** The move from cell to cell that a change makes; undefined where it stays. */
export function countedChange(
  type: AggregateType,
  before: Description | undefined,
  after: Description,
): CountedChange | undefined {
  const change = { before: cellOf(type, before), after: cellOf(type, after) };
  return isDeepStrictEqual(change.before, change.after) ? undefined : change;
}
