import { CARE_DUTIES } from '@app/domain';
import { RegionScope, scopeFilter } from '../base/region-scope';
import type { DirectoryFilter } from './directory-row';
import { soughtKeys } from './search-keys';

/** What a filter asks of the firms' rows. */
export function conditionsOf(filter: DirectoryFilter): Record<string, unknown>[] {
  return [
    ...(filter.q ? [search(filter.q)] : []),
    ...(filter.tier ? [{ tier: filter.tier }] : []),
    ...(filter.pool ? [{ pool: filter.pool }] : []),
    ...(filter.regionCode ? [scopeFilter(RegionScope.branch(filter.regionCode))] : []),
    ...(filter.industryCode ? [{ industryCode: startsWith(filter.industryCode) }] : []),
    ...(filter.caretaker ? [keptBy(filter.caretaker)] : []),
    ...(filter.unkept ? [{ 'caretakers.officer': null }] : []),
    ...(filter.hasDue ? [{ dueOn: { $type: 'string' } }] : []),
    ...due(filter),
  ];
}

function keptBy(account: string): Record<string, unknown> {
  return { $or: CARE_DUTIES.map((duty) => ({ [`caretakers.${duty}`]: account })) };
}

function due({ dueFrom, dueBefore, orNothingDue }: DirectoryFilter): Record<string, unknown>[] {
  if (!dueFrom && !dueBefore) return [];
  const range = { dueOn: { ...(dueFrom ? { $gte: dueFrom } : {}), ...(dueBefore ? { $lt: dueBefore } : {}) } };
  return [orNothingDue ? { $or: [range, { dueOn: null }] } : range];
}

function search(q: string): Record<string, unknown> {
  const pieces = soughtKeys(q);
  const byCode = { _id: startsWith(q.trim().toUpperCase()) };
  if (pieces.length === 0) return byCode;
  // Within one element: bounds on a list are not drawn together otherwise.
  return { $or: [{ $and: pieces.map((piece) => ({ keys: { $elemMatch: startsWith(piece) } })) }, byCode] };
}

function startsWith(prefix: string): { $gte: string; $lt: string } {
  return { $gte: prefix, $lt: `${prefix}\u{10ffff}` };
}
