import type { IsoDate } from '../kernel/time';
import type { IndicatorInput, IndicatorRecord } from './enterprise.types';

/** One place for a value: the same code, period and source. */
export function slotOf(record: Pick<IndicatorRecord, 'code' | 'period' | 'source'>): string {
  return `${record.code}|${record.period}|${record.source}`;
}

function toRecord(input: IndicatorInput, today: IsoDate): IndicatorRecord {
  const { value } = input;
  return {
    code: input.code,
    period: input.period,
    value: String(value),
    kind: typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'bool' : 'text',
    unit: input.unit ?? null,
    source: input.source,
    observedAt: input.observedAt ?? today,
    evidenceDocumentId: input.evidenceDocumentId ?? null,
  };
}

/** Equal in everything that matters; a repeated import without a date of its own is not a new observation. */
function isSame(known: IndicatorRecord, record: IndicatorRecord, dated: boolean): boolean {
  return (
    known.value === record.value &&
    known.kind === record.kind &&
    known.unit === record.unit &&
    known.evidenceDocumentId === record.evidenceDocumentId &&
    (!dated || known.observedAt === record.observedAt)
  );
}

/**
 * The values that are new or different from what is stored; empty where a re-import says nothing new. Of two values for
 * one slot the later in the list counts.
 *
 * @param today day taken as the observation where the input names none
 */
export function changedIndicators(
  stored: readonly IndicatorRecord[],
  inputs: readonly IndicatorInput[],
  today: IsoDate,
): IndicatorRecord[] {
  const known = new Map(stored.map((record) => [slotOf(record), record]));
  const changes = new Map<string, IndicatorRecord>();
  for (const input of inputs) {
    const record = toRecord(input, today);
    const before = known.get(slotOf(record));
    if (before && isSame(before, record, input.observedAt !== undefined)) changes.delete(slotOf(record));
    else changes.set(slotOf(record), record);
  }
  return [...changes.values()];
}

/** The value as a number, truth value or text. */
export function valueOf(record: Pick<IndicatorRecord, 'kind' | 'value'>): number | boolean | string {
  if (record.kind === 'number') return Number(record.value);
  return record.kind === 'bool' ? record.value === 'true' : record.value;
}
