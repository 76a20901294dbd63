import type { Bilingual, IsoDate, Tier } from '@app/domain';
import type { Purpose, Scalar } from './facts.types';
import type { Clause, CriterionVerdict, GroupMember, Mark } from './pack.types';

export type OverallVerdict = 'promising' | 'opportunity' | 'needs-data' | 'not-met' | 'not-applicable';

/** One input that was looked at. */
export interface SourceNote {
  /** Indicator code, or `title:<code>`. */
  readonly code: string;
  readonly period: string;
  readonly value: Scalar | null;
  readonly unit: string | null;
  readonly source: string;
  readonly observedAt?: string;
  readonly evidenceDocumentId?: string;
  readonly used: boolean;
  /**
   * Why it was not used, or what is doubtful. `stale`: a state observed more than a year before the day of the question;
   * `later`: observed after it; `conflict`: another source of equal rank says otherwise.
   */
  readonly because?:
    'unit' | 'period' | 'type' | 'range' | 'conflict' | 'stale' | 'later' | 'outranked' | 'superseded' | 'unverified';
}

/** A value to ask the firm for. */
export interface Ask {
  readonly code: string;
  readonly period: string;
  readonly unit: string | null;
}

/** A required or actual value; several by `code@period` where a criterion reads several. */
export type Shown = Scalar | null | Readonly<Record<string, Scalar | null>>;

export interface CriterionResult {
  readonly id: string;
  readonly title: Bilingual;
  readonly clause: Clause;
  readonly mark: Mark;
  /** `part`: gives points to the score and is no condition of its own. */
  readonly role: 'condition' | 'part';
  readonly group?: string;
  readonly verdict: CriterionVerdict;
  readonly op: string | null;
  readonly required: Shown;
  readonly actual: Shown;
  readonly unit: string | null;
  /** `2025`, `2025,2024`, `now`; null where nothing is read. */
  readonly period: string | null;
  /** What is missing to pass, in the metric's own unit; 0 when passed; null where it cannot be said. Absent for above-scale. */
  readonly distance?: number | null;
  readonly sources: readonly SourceNote[];
  readonly asks: readonly Ask[];
  readonly action?: Bilingual | null;
  readonly points?: PointRange;
  /** Set where a human's finding gave the verdict. */
  readonly foundBy?: 'human';
}

/** `total` is null while data are missing; `min` and `max` are what can be said without them and without unverified claims. */
export interface PointRange {
  readonly total: number | null;
  readonly min: number;
  readonly max: number;
  readonly of: number;
}

export interface ScoreResult extends PointRange {
  readonly pass: number;
  readonly floors: readonly (PointRange & {
    readonly id: string;
    readonly title: Bilingual;
    readonly required: number;
  })[];
  readonly parts: readonly (PointRange & { readonly id: string; readonly title: Bilingual })[];
}

export interface GroupResult {
  readonly id: string;
  readonly title: Bilingual;
  readonly any: readonly GroupMember[];
  readonly verdict: CriterionVerdict;
}

/** Something that stands between the firm and the tier. */
export interface Gap {
  /** Id of the criterion. */
  readonly id: string;
  readonly group?: string;
  readonly kind: 'unmet' | 'unknown' | 'manual-review';
  readonly title: Bilingual;
  readonly distance: number | null;
  readonly unit: string | null;
  readonly asks: readonly Ask[];
  readonly action: Bilingual | null;
}

export interface DiagnosisWarning {
  readonly code: string;
  readonly message: Bilingual;
  readonly inputs: readonly string[];
}

export interface Diagnosis {
  readonly tier: Tier;
  readonly ruleSetId: string;
  readonly asOf: IsoDate;
  readonly purpose: Purpose;
  /** T. */
  readonly factYear: number;
  readonly verdict: OverallVerdict;
  readonly score?: ScoreResult;
  readonly criteria: readonly CriterionResult[];
  readonly groups: readonly GroupResult[];
  readonly gaps: readonly Gap[];
  readonly warnings: readonly DiagnosisWarning[];
  readonly notes: readonly Bilingual[];
  /** Who decides in the end; never the county. */
  readonly decidedBy: Bilingual;
  /** The papers; only for above-scale, where they stand in the place of advice. */
  readonly papers?: readonly { readonly type: string; readonly title: Bilingual }[];
}

/** A diagnosis without its explanation, for runs over all firms. */
export interface QuickVerdict {
  readonly ruleSetId: string;
  readonly verdict: OverallVerdict;
  /** What can be said of the score; `min` and `max` differ while parts are missing or unverified. */
  readonly score?: Pick<PointRange, 'min' | 'max'>;
  /**
   * Ids of the criteria that stand in the way, in the pack's order: those of conditions that are unmet, lack data, or are for
   * a human. A member of alternatives is named only where its group shares its verdict.
   */
  readonly unmet: readonly string[];
  readonly unknown: readonly string[];
  readonly manual: readonly string[];
}

export interface DiagnoseOptions {
  /** The day of the question; fixes T unless `factYear` does. */
  readonly asOf: IsoDate;
  readonly purpose?: Purpose;
  readonly factYear?: number;
  /** Above-scale only: a grown firm files yearly, a new one monthly. Default annual. */
  readonly filing?: 'annual' | 'monthly';
}
