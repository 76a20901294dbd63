import { isDeepStrictEqual } from 'node:util';
import type { AggregateRef, Description } from '@app/domain';
import type { DirectoryChange, DirectoryFields } from '@app/persistence';
import { toPlainJson } from './canonical';

/** One side of a change as the directory sees it. */
export interface DirectoryView {
  readonly description: Description;
  readonly fields: DirectoryFields;
}

/**
 * What a change does to the firm's row; undefined where it changes nothing there, so that two things of a firm meet in the row
 * only when they must.
 */
export function directoryChange(
  ref: AggregateRef,
  before: DirectoryView | undefined,
  after: DirectoryView,
): DirectoryChange | undefined {
  const fields = changedFields(before?.fields ?? {}, after.fields);
  const had = before?.description.openThing ?? null;
  const has = after.description.closed ? null : after.description.openThing;
  const opened = has && !isDeepStrictEqual(toPlainJson(had), toPlainJson(has)) ? { [ref.id]: toPlainJson(has) } : {};
  const closed = had && !has ? [ref.id] : [];

  const nothing = Object.keys(fields).length + Object.keys(opened).length + closed.length === 0;
  return nothing ? undefined : { creditCode: after.description.creditCode, fields, opened, closed };
}

/** Changes of several things of one firm as one. */
export function mergeDirectoryChanges(changes: readonly DirectoryChange[]): readonly DirectoryChange[] {
  const byFirm = new Map<string, DirectoryChange>();
  for (const change of changes) {
    const so = byFirm.get(change.creditCode);
    byFirm.set(change.creditCode, {
      creditCode: change.creditCode,
      fields: { ...so?.fields, ...change.fields },
      opened: { ...so?.opened, ...change.opened },
      closed: [...(so?.closed ?? []), ...change.closed],
    });
  }
  return [...byFirm.values()];
}

function changedFields(before: DirectoryFields, after: DirectoryFields): DirectoryFields {
  const known = toPlainJson(before) as Record<string, unknown>;
  const entries = Object.entries(toPlainJson(after)).filter(([name, value]) => !isDeepStrictEqual(known[name], value));
  return Object.fromEntries(entries);
}
