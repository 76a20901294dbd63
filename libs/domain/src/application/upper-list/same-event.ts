import type { UpperEvent } from '../application.types';
import type { UpperListRow } from './upper-list.types';

/** What a recorded event and a list may tell differently of the same thing. */
export type DifferingField = 'event' | 'on' | 'documentNo' | 'validFrom' | 'validTo' | 'dueOn';

/** May happen again on another day; everything else happens once for each level. */
const REPEATABLE = new Set<string>(['returned', 'site-check']);

const isResult = (event: string): boolean => event === 'recognised' || event === 'refused';

/** What the list leaves blank contradicts nothing. */
const differs = (listed: string | null, recorded: string | null): boolean => listed !== null && listed !== recorded;

/** Whether an event on record is about what the row is about: a result against any result, the rest within one level. */
export function isAboutSame(row: UpperListRow, known: UpperEvent): boolean {
  if (isResult(row.event) && isResult(known.event)) return known.level === row.level || known.event !== row.event;
  if (known.level !== row.level || known.event !== row.event) return false;
  return !REPEATABLE.has(row.event) || known.on === row.on;
}

/** In what the row and the event on record differ; empty where they say the same. */
export function differencesOf(row: UpperListRow, known: UpperEvent): readonly DifferingField[] {
  if (known.event !== row.event) return ['event'];
  const fields: readonly (readonly [DifferingField, boolean])[] = [
    ['on', known.on !== row.on],
    ['documentNo', differs(row.documentNo, known.documentNo)],
    ['validFrom', differs(row.validFrom, known.term?.from ?? null)],
    ['validTo', differs(row.validTo, known.term?.to ?? null)],
    ['dueOn', differs(row.dueOn, known.dueOn ?? null)],
  ];
  return fields.flatMap(([field, other]) => (other ? [field] : []));
}
