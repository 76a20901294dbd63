import type { Bilingual, IndicatorSource, Tier, UpperLevel } from '@app/domain';
import type { Comparison, Condition, Lookback, Metric } from './condition.types';
import type { Effective } from './effective.types';
import type { Purpose, Scalar } from './facts.types';
import type { Mark } from './mark.types';
import type { PackRemedies } from './remedy.types';
import type { StepTemplate } from './step.types';
import type { TierDefinition } from './tier.types';

export type { Mark };

export interface Clause {
  readonly document: string;
  readonly article: string;
  /** The rule in our words. */
  readonly text: Bilingual;
}

/** A worked example that is run as a test: `code@period` to a value, or to a value with its source or unit. */
export interface Example {
  readonly given: Readonly<Record<string, Scalar | { value: Scalar; source?: IndicatorSource; unit?: string }>>;
  readonly titles?: readonly string[];
  readonly industryCode?: string;
  /** 2010-03-01 where absent. */
  readonly foundedOn?: string;
  readonly creditCode?: string;
  readonly purpose?: Purpose;
  readonly filing?: 'annual' | 'monthly';
  readonly expect: CriterionVerdict;
  /** For a part of a score. */
  readonly points?: number;
}

export type CriterionVerdict = 'met' | 'unmet' | 'unknown' | 'manual-review' | 'not-applicable';

export interface Criterion {
  readonly id: string;
  readonly title: Bilingual;
  readonly clause: Clause;
  readonly mark: Mark;
  /** Absent: both. Otherwise not applicable to the other purpose. */
  readonly purposes?: readonly Purpose[];
  /** Industry code prefixes; absent: all. Otherwise not applicable outside. */
  readonly industries?: readonly string[];
  /** An indicator whose statement brings the criterion into play outside its industries too. */
  readonly orStated?: string;
  readonly when: Condition;
  /** What to do when it is unmet, or for a human to judge. Absent where the law forbids advice (above-scale). */
  readonly action?: Bilingual;
  readonly examples: readonly Example[];
}

/** A member of a group: a criterion, or several that must hold together. */
export type GroupMember = string | { readonly all: readonly string[] };

/** Alternatives that form one condition: met if any is met, unmet only if all are, else unknown. */
export interface Group {
  readonly id: string;
  readonly title: Bilingual;
  readonly any: readonly GroupMember[];
}

/** `steps` from the best band down; a value on an edge takes the better band. */
export interface Bands {
  readonly metric: Metric;
  readonly over: Lookback;
  readonly direction: 'at-least' | 'at-most' | 'below' | 'above';
  readonly steps: readonly (readonly [bound: number, points: number])[];
  readonly otherwise: number;
}

/** The first rung whose comparison holds gives the points. */
export interface Ladder {
  readonly rungs: readonly { readonly compare: Comparison; readonly points: number }[];
  readonly otherwise: number;
}

/** Adds up the points of everything that holds, at most to the cap. */
export interface Tally {
  readonly tally: readonly { readonly compare: Comparison; readonly points: number }[];
  readonly cap: number;
}

/** Points that only a human can give, from the least to the most; `shows` stands beside the question. */
export interface Judged {
  readonly judged: { readonly min: number; readonly max: number };
  readonly shows: readonly string[];
}

export type Scale = Bands | Ladder | Tally | Judged;

/** A part of a score. With several scales the firm chooses, so the best counts. */
export interface ScorePart {
  readonly id: string;
  readonly title: Bilingual;
  readonly clause: Clause;
  readonly mark: Mark;
  readonly max: number;
  readonly bestOf: readonly Scale[];
  readonly action?: Bilingual;
  readonly examples: readonly Example[];
}

export interface ScoreRule {
  readonly title: Bilingual;
  readonly max: number;
  readonly parts: readonly ScorePart[];
}

/** A paper of the list. `byFirmOnly`: no officer may make it in the firm's stead. */
export interface DocumentRule {
  readonly type: string;
  readonly title: Bilingual;
  readonly need: 'required' | 'conditional';
  readonly when?: DocumentCondition;
  readonly reusableMonths?: number;
  readonly byFirmOnly?: boolean;
  readonly note?: Bilingual;
  readonly source: string;
  /** How sure we are that it is asked for. */
  readonly mark?: Mark;
}

/** A conditional paper is asked for where any named criterion has one of the verdicts, or for a way of filing. */
export interface DocumentCondition {
  readonly criteria?: readonly string[];
  readonly verdicts?: readonly CriterionVerdict[];
  readonly filing?: 'annual' | 'monthly';
}

/** The rules of one tier in one edition, as data. */
export interface PolicyPack {
  /** `little-giant@2026`. */
  readonly id: string;
  readonly tier: Tier;
  /** Only where the pack brings a tier that the registry does not have. */
  readonly tierDefinition?: TierDefinition;
  readonly edition: string;
  /** Branch of a province, city or county in which this pack answers, before the national one. */
  readonly region?: string;
  readonly title: Bilingual;
  readonly documentNumber: string;
  readonly effective: Effective;
  /** `silent`: no distance, advice or gap is ever shown (Statistics Law); the threshold, the papers, and who decides. */
  readonly advice: 'full' | 'silent';
  readonly industries?: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly groups: readonly Group[];
  readonly score?: ScoreRule;
  readonly steps: readonly StepTemplate[];
  readonly documents: readonly DocumentRule[];
  readonly recognisedBy: readonly UpperLevel[];
  readonly upperLevels: readonly UpperLevel[];
  readonly decidedBy: Bilingual;
  /** Null where the title has no term. */
  readonly validityYears: number | null;
  /** Length of the county's own notice; null where the county gives none. */
  readonly noticeWorkingDays: number | null;
  readonly maxDocumentRounds: number;
  /** Month and day, `05-31`; null where no yearly update is due. */
  readonly annualUpdateDue: string | null;
  /** Absent: as the table of deadlines says. */
  readonly remedies?: PackRemedies;
}
