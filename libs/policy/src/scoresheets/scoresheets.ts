import type { Bilingual, PanelKind, PanelTerms } from '@app/domain';
import table from '../../packs/scoresheets.json';

interface Sheet {
  readonly id: string;
  readonly kind: PanelKind;
  /** Null where the sheet is for no tier. */
  readonly tier: string | null;
  readonly title: Bilingual;
  /** `ours`: this product's proposal; else the document that it comes from. */
  readonly mark: string;
  readonly criteria: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly max: number;
    readonly floor?: number;
    /** Published criteria of the tier from which it was drawn. */
    readonly basis: readonly string[];
  }[];
  readonly seats: PanelTerms['strata'];
  readonly gap: number;
  readonly rule: PanelTerms['rule'];
  readonly pass: number | null;
}

interface Table {
  readonly terms: Pick<PanelTerms, 'exclusion' | 'clocks'>;
  readonly sheets: readonly Sheet[];
}

/** The table of scoresheets (`packs/scoresheets.json`). */
export const SCORESHEETS = table as unknown as Table;

/**
 * The terms of a panel: its scoresheet, seats, threshold and clocks.
 *
 * @param tier of a rehearsal
 * @returns undefined where nothing is scored: above-scale is for statistics alone to judge
 */
export function panelTerms(kind: PanelKind, tier: string | null): PanelTerms | undefined {
  const sheet = SCORESHEETS.sheets.find((one) => one.kind === kind && one.tier === tier);
  if (!sheet) return undefined;
  const { id, criteria, seats, gap, rule, pass, mark } = sheet;
  return {
    scoresheetId: id,
    criteria: criteria.map(({ id: criterion, title, max, floor }) => ({
      id: criterion,
      title,
      max,
      floor: floor ?? null,
    })),
    ours: mark === 'ours',
    strata: seats,
    gap,
    rule,
    pass,
    ...SCORESHEETS.terms,
  };
}
