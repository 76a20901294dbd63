import { DomainError, text } from '@app/domain';

/** One page of a list; `nextCursor` is null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface PageRequest {
  /** At most 200. */
  readonly limit: number;
  readonly cursor?: string;
}

export const PAGE_LIMIT = 200;

/** The place after which a page goes on: the values of the sort fields of its last row, `null` first. */
type Place = readonly (string | null)[];

function encodeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws DomainError 400 `CURSOR_INVALID` for a cursor that no list gave out */
export function decodeCursor(cursor: string, fields: number): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(place) && place.length === fields && place.every(isPlaceValue)) return place;
  } catch {
    // falls through to the refusal
  }
  throw new DomainError(400, 'CURSOR_INVALID', text('分页游标无效', 'The cursor is not one that a list gave out'));
}

function isPlaceValue(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/**
 * Conditions for the rows after a place, in ascending order of two fields, the second being unique. BSON sorts null before text,
 * but `$gt: null` compares within a type only, so "after null" is spelled out.
 */
export function afterPlace(first: string, unique: string, place: Place): Record<string, unknown> {
  const [value = null, id = null] = place;
  const later = value === null ? { [first]: { $ne: null } } : { [first]: { $gt: value } };
  return { $or: [later, { [first]: value, [unique]: { $gt: id } }] };
}

/** The same in descending order, in which null comes last. */
export function beforePlace(first: string, unique: string, place: Place): Record<string, unknown> {
  const [value = null, id = null] = place;
  const same = { [first]: value, [unique]: { $lt: id } };
  if (value === null) return same;
  return { $or: [{ [first]: { $lt: value } }, { [first]: null }, same] };
}

/** Takes `limit + 1` rows to know whether there are more. */
export function toPage<R, T>(rows: readonly R[], limit: number, place: (row: R) => Place, map: (row: R) => T): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(map), nextCursor: rows.length > limit && last ? encodeCursor(place(last)) : null };
}
