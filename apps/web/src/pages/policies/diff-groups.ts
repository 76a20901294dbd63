/** One place where two editions differ, as the server names it: `criteria.LG-3.when.compare.value`. */
interface PlaceChanged {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: unknown;
  readonly after: unknown;
}

/** What one criterion, step or paper has that differs. */
export interface ItemChanged {
  /** Its id; empty for a fact of the edition itself. */
  readonly id: string;
  readonly changes: readonly (PlaceChanged & { readonly field: string })[];
}

export interface SectionChanged {
  readonly section: string;
  readonly items: readonly ItemChanged[];
  readonly count: number;
}

/** Cases by which a criterion is tested: they are no rule. */
const isExample = (path: string): boolean => path.split('.').includes('examples');

/** Differences by part of the rules and, within it, by the thing that they are about; in the order of the server. */
export function groupChanges(changes: readonly PlaceChanged[]): readonly SectionChanged[] {
  const sections = new Map<string, Map<string, (PlaceChanged & { field: string })[]>>();
  for (const change of changes.filter(({ path }) => !isExample(path))) {
    const [section = '', id = '', ...field] = change.path.split('.');
    const items = sections.get(section) ?? new Map<string, (PlaceChanged & { field: string })[]>();
    const own = items.get(id) ?? [];
    items.set(id, [...own, { ...change, field: field.join('.') }]);
    sections.set(section, items);
  }
  return [...sections].map(([section, items]) => ({
    section,
    items: [...items].map(([id, own]) => ({ id, changes: own })),
    count: [...items.values()].reduce((sum, own) => sum + own.length, 0),
  }));
}

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Bilingual>).zh === 'string';

/**
 * What a value says to a person.
 * @returns undefined where only its fields can be shown
 */
export function sayValue(value: unknown, words: (of: Bilingual) => string): string | undefined {
  if (value === null || value === undefined) return '—';
  if (typeof value !== 'object') return String(value);
  if (isBilingual(value)) return words(value);
  if (Array.isArray(value)) {
    const said = value.map((one) => sayValue(one, words));
    return said.every((one) => one !== undefined) ? said.join('、') : undefined;
  }
  const { title } = value as { readonly title?: unknown };
  return isBilingual(title) ? words(title) : undefined;
}
