import type { DirectoryChange, DirectoryRow } from './directory-row';
import type { DirectoryDocument } from './schema';
import { searchKeysOf } from './search-keys';

export const DIRECTORY_FIELDS = {
  _id: 1,
  name: 1,
  formerNames: 1,
  regionCode: 1,
  industryCode: 1,
  foundedOn: 1,
  tier: 1,
  pool: 1,
  titles: 1,
  banned: 1,
  sample: 1,
  caretakers: 1,
  revision: 1,
  things: 1,
  dueOn: 1,
} as const;

export function toDirectoryRow(document: DirectoryDocument): DirectoryRow {
  const { _id, things, ...fields } = document;
  return {
    creditCode: _id,
    ...fields,
    pool: fields.pool ?? 'potential',
    dueOn: fields.dueOn ?? null,
    openThings: Object.values(things ?? {}),
  };
}

/** A firm under cultivation is in its course's pool; otherwise its titles say where it is, and then whether it was tried. */
const POOL = {
  $switch: {
    branches: [
      { case: { $in: ['$course', ['cultivating', 'sprint']] }, then: '$course' },
      { case: { $eq: ['$standing', 'recognised'] }, then: 'recognised' },
      { case: { $eq: ['$course', 'reserve'] }, then: 'reserve' },
    ],
    default: 'potential',
  },
};

/** A name that it had before goes on leading to it: keys are added, never taken away. */
function foundBy({ fields: { name, formerNames } }: DirectoryChange): Record<string, unknown> {
  const names = [...(name === undefined ? [] : [name]), ...(formerNames ?? [])];
  if (names.length === 0) return {};
  return { keys: { $setUnion: [{ $ifNull: ['$keys', []] }, { $literal: searchKeysOf(names) }] } };
}

/**
 * One update computed by the server, so that two things of a firm can change their own parts without reading each other's: sets the fields,
 * puts in and takes out open things, derives the earliest due date and the pool.
 */
export function toDirectoryPipeline(change: DirectoryChange): Record<string, unknown>[] {
  const fields = Object.entries(change.fields).filter(([, value]) => value !== undefined);
  const set = Object.fromEntries(fields.map(([name, value]) => [name, { $literal: value as unknown }]));
  const merged = { $mergeObjects: [{ $ifNull: ['$things', {}] }, { $literal: change.opened }] };
  return [
    { $set: { ...set, ...foundBy(change), things: merged } },
    ...(change.closed.length > 0 ? [{ $unset: change.closed.map((id) => `things.${id}`) }] : []),
    {
      $set: {
        // In the transaction of the change itself, so that no firm is forgotten by whoever looks at firms again.
        changes: { $add: [{ $ifNull: ['$changes', 0] }, 1] },
        stale: true,
        dueOn: { $min: { $map: { input: { $objectToArray: '$things' }, in: '$$this.v.dueOn' } } },
        pool: POOL,
      },
    },
  ];
}
