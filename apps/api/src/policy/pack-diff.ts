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

/** Lists of named things become maps, so that a thing that moved is no difference. */
function keyed(value: unknown): unknown {
  if (Array.isArray(value)) {
    const names = value.map(nameOf);
    const areNames = names.every((name) => name !== undefined) && new Set(names).size === names.length;
    if (!areNames || value.length === 0) return value.map(keyed);
    return Object.fromEntries(value.map((item, i) => [names[i], keyed(item)]));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, keyed(part)]));
}

/** Where a pack differs from another, by the ids of its parts. */
export function packDiff(before: object, after: object): PackChange[] {
  const [old, fresh] = [keyed(before), keyed(after)] as [Record<string, unknown>, Record<string, unknown>];
  return diff(old, fresh).map((change) => ({
    path: change.path.join('.'),
    kind: KINDS[change.type],
    before: 'oldValue' in change ? (change.oldValue as unknown) : null,
    after: 'value' in change ? (change.value as unknown) : null,
  }));
}
