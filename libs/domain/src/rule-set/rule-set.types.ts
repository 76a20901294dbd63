import type { Bilingual } from '../kernel/text';
import type { Instant, IsoDate } from '../kernel/time';

export const RULE_SET_STATUSES = ['draft', 'simulated', 'approved', 'withdrawn'] as const;

export type RuleSetStatus = (typeof RULE_SET_STATUSES)[number];

/** What is known of a draft once its pack has been checked. */
export interface RuleSetText {
  readonly tier: string;
  readonly edition: string;
  readonly title: Bilingual;
  /** Branch in which the pack applies; null: everywhere. */
  readonly appliesIn: string | null;
  /** First day on which the document is in force. */
  readonly effectiveFrom: IsoDate;
  /** The pack as data, whole: the event log must be able to say by which words a firm was judged. */
  readonly pack: Readonly<Record<string, unknown>>;
  /** SHA-256 of the pack's canonical JSON, hex. */
  readonly packHash: string;
}

/** What a run of a draft over all firms found. Counts are of firms. */
export interface SimulationSummary {
  readonly firms: number;
  readonly enter: number;
  readonly leave: number;
  /** Difference in one-off benefits by published clauses, 万元, a decimal in text; null where no clause names an amount. */
  readonly benefitCost: string | null;
}

export interface RuleSetState extends RuleSetText {
  /** `little-giant@2027` */
  readonly id: string;
  readonly status: RuleSetStatus;
  /** The bureau that keeps the draft. */
  readonly regionCode: string;
  readonly note: string;
  /** Everybody who wrote a version of it: none of them approves it. */
  readonly draftedBy: readonly string[];
  readonly draftedOn: IsoDate;
  readonly simulation: { readonly id: string; readonly at: Instant; readonly summary: SimulationSummary } | null;
  readonly approval: { readonly by: string; readonly at: Instant; readonly comment: string } | null;
  readonly withdrawal: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
  readonly since: Instant;
}
