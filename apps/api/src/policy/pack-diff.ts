import diff from 'microdiff';

/** One place where two packs differ. */
export interface PackChange {
  /** Criteria, parts, steps and papers are named by their ids: `criteria.LG-3.when.compare.value`. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: unknown;
  readonly after: unknown;
}

const KINDS = { CREATE: 'added', REMOVE: 'removed', CHANGE: 'changed' } as const;

/** By what the things of a list are told apart. */
const NAMES = ['id', 'type', 'kind', 'code'] as const;

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  const named = NAMES.map((name) => fields[name]).find((name) => typeof name === 'string');
  return named;
}

type Fields = Readonly<Record<string, unknown>>;

/** A list of named things by their names; undefined where one has none, or two have the same. */
function byName(list: readonly unknown[]): Fields | undefined {
  const names = list.map(nameOf);
  if (names.includes(undefined) || new Set(names).size !== names.length) return undefined;
  return Object.fromEntries<unknown>(list.map((item, i) => [String(names[i]), item]));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists of named things become maps on both sides, so that a thing that moved is no difference. */
function aligned(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, fresh] = [byName(before), byName(after)];
    return old && fresh ? aligned(old, fresh) : [before, after];
  }
  if (!isFields(before) || !isFields(after)) return [before, after];
  const [old, fresh]: [Record<string, unknown>, Record<string, unknown>] = [{ ...before }, { ...after }];
  for (const key of Object.keys(old).filter((name) => name in fresh)) {
    [old[key], fresh[key]] = aligned(old[key], fresh[key]);
  }
  return [old, fresh];
}

/** Where a pack differs from another, by the ids of its parts. */
export function packDiff(before: object, after: object): PackChange[] {
  const [old, fresh] = aligned(before, after) as [Record<string, unknown>, Record<string, unknown>];
  return diff(old, fresh).map((change) => ({
    path: change.path.join('.'),
    kind: KINDS[change.type],
    before: 'oldValue' in change ? (change.oldValue as unknown) : null,
    after: 'value' in change ? (change.value as unknown) : null,
  }));
}
