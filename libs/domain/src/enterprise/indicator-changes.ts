import type { IsoDate } from '../kernel/time';
import type { EnterpriseState, IndicatorInput, IndicatorRecord } from './enterprise.types';

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

/** Whether a value was observed on an earlier day than another of its slot. */
export function isObservedBefore(record: IndicatorRecord, other: IndicatorRecord): boolean {
  return record.observedAt.slice(0, 10) < other.observedAt.slice(0, 10);
}

/**
 * The values that are new or different from what is stored; empty where a re-import says nothing new. Of two values for one
 * slot that which was observed last counts, of one day the later in the list; those observed before it stand after it, as
 * history.
 *
 * @param today day taken as the observation where the input names none
 */
export function changedIndicators(
  { indicators, earlierIndicators = [] }: Pick<EnterpriseState, 'indicators' | 'earlierIndicators'>,
  inputs: readonly IndicatorInput[],
  today: IsoDate,
): IndicatorRecord[] {
  const known = new Map(indicators.map((record) => [slotOf(record), record]));
  const changes = new Map<string, IndicatorRecord>();
  const late: IndicatorRecord[] = [];
  const isKnownAsEarlier = (record: IndicatorRecord): boolean =>
    [...earlierIndicators, ...late].some((other) => slotOf(other) === slotOf(record) && isSame(other, record, true));
  for (const input of inputs) {
    const record = toRecord(input, today);
    const slot = slotOf(record);
    const [stored, change] = [known.get(slot), changes.get(slot)];
    const current = change ?? stored;
    if (stored && isSame(stored, record, input.observedAt !== undefined)) {
      if (!change || !isObservedBefore(record, change)) changes.delete(slot);
    } else if (current && isObservedBefore(record, current)) {
      if (!isKnownAsEarlier(record)) late.push(record);
    } else {
      if (change && isObservedBefore(change, record)) late.push(change);
      changes.set(slot, record);
    }
  }
  return [...changes.values(), ...late];
}

/** The value as a number, truth value or text. */
export function valueOf(record: Pick<IndicatorRecord, 'kind' | 'value'>): number | boolean | string {
  if (record.kind === 'number') return Number(record.value);
  return record.kind === 'bool' ? record.value === 'true' : record.value;
}
