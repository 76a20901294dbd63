import type { DrawCommitment } from '../draw/draw-record';
import type { DrawRecord, DrawStratum } from '../draw/draw.types';
import type { ExclusionTerms } from '../expert/exclusion';
import type { Instant } from '../kernel/time';
import type { Bilingual } from '../kernel/text';
import type { Tier } from '../tier';
import type { LadderTemplate, Turn } from '../turn/turn.types';

/** `rehearsal`: for a title, blocks nothing; `fund` and `project`: gate their own result only. */
export const PANEL_KINDS = ['rehearsal', 'fund', 'project'] as const;

export type PanelKind = (typeof PANEL_KINDS)[number];

export const PANEL_STATUSES = ['ordered', 'committed', 'scoring', 'moderation', 'closed', 'cancelled'] as const;

export type PanelStatus = (typeof PANEL_STATUSES)[number];

/** `nearest-two`: the mean of the two totals that lie nearest; `mean`: of all. */
export const RESULT_RULES = ['nearest-two', 'mean'] as const;

export type ResultRule = (typeof RESULT_RULES)[number];

export interface ScoreCriterion {
  readonly id: string;
  readonly title: Bilingual;
  /** Points from 0 to this. */
  readonly max: number;
  /** Below this the firm fails, whatever the total. */
  readonly floor: number | null;
}

export interface PanelClock {
  /** Working days. */
  readonly budget: number;
  readonly ladder: LadderTemplate;
}

/** What holds for a panel from its order to its end; from the table of scoresheets, chosen seats aside. */
export interface PanelTerms {
  readonly scoresheetId: string;
  readonly criteria: readonly ScoreCriterion[];
  /** True where the sheet is this product's own proposal and no authority's. */
  readonly ours: boolean;
  readonly strata: readonly DrawStratum[];
  /** Points: a greater difference between two totals draws a third expert. */
  readonly gap: number;
  readonly rule: ResultRule;
  /** Points needed; null where nothing hangs on the total. */
  readonly pass: number | null;
  readonly exclusion: ExclusionTerms;
  readonly clocks: Readonly<Record<'draw' | 'declare' | 'score' | 'moderate', PanelClock>>;
}

export type PanelSubject =
  { readonly type: 'application'; readonly id: string } | { readonly type: 'fund' | 'project'; readonly title: string };

/** One expert's place, by whoever holds it now. */
export interface PanelSeat {
  /** `s1`, `s2`… */
  readonly seat: string;
  readonly field: string | null;
  /** Null: nobody fitting was left to be drawn. */
  readonly expert: string | null;
  readonly account: string | null;
  /** How many have held it. */
  readonly holder: number;
  readonly declaredAt: Instant | null;
  readonly scoredAt: Instant | null;
  /** Working days by which the points came late. */
  readonly lateBy: number;
}

export interface SeatLeft {
  readonly seat: string;
  readonly expert: string;
  readonly account: string;
  readonly reason: LeavingReason;
  readonly at: Instant;
}

/** Why a seat is drawn again: a conflict was declared, the expert has no time, said nothing, or was barred since the draw. */
export const LEAVING_REASONS = ['CONFLICT', 'UNAVAILABLE', 'SILENT', 'EXCLUDED'] as const;

export type LeavingReason = (typeof LEAVING_REASONS)[number];

export interface GivenScore {
  readonly criterionId: string;
  readonly points: number;
}

/** One expert's points. While the panel is open they stand outside the record's data, under a salted hash. */
export interface Scores {
  readonly scores: readonly GivenScore[];
  readonly comment: string;
}

export interface OpenedScores extends Scores {
  readonly seat: string;
  readonly total: number;
}

export interface PanelResult {
  /** By the rule, rounded to two decimals. */
  readonly total: number;
  /** Seats whose totals count. */
  readonly counted: readonly string[];
  /** Criteria whose mean lies below their floor. */
  readonly belowFloor: readonly string[];
  readonly floorsMet: boolean;
  /** Null where the terms set no pass mark and no floor. */
  readonly passed: boolean | null;
  /** The gap stands: a third expert was due and nobody was left to be drawn. */
  readonly gapStands: boolean;
}

/** What a moderator should know. Nothing of it changes a point. */
export interface ModerationReport {
  readonly criteria: readonly {
    readonly criterionId: string;
    readonly mean: number;
    readonly lowest: number;
    readonly highest: number;
    readonly spread: number;
  }[];
  readonly experts: readonly {
    readonly seat: string;
    readonly total: number;
    /** Own total less the mean of the others': negative is harsher. Null where there is no other. */
    readonly harshness: number | null;
  }[];
}

/** A panel on the same subject that ended before this one was ordered. */
export interface EarlierPanel {
  readonly id: string;
  readonly status: 'closed' | 'cancelled';
  /** Experts had been drawn for it. */
  readonly drawn: boolean;
  /** Why it was cancelled, and by whom; null where it came to its end. */
  readonly reason: string | null;
  readonly by: string | null;
}

export interface PanelState {
  /** `pnl_…` */
  readonly id: string;
  readonly kind: PanelKind;
  readonly subject: PanelSubject;
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  /** Of a rehearsal. */
  readonly tier: Tier | null;
  readonly terms: PanelTerms;
  /** One panel of a key is live at a time; absent in panels from before there was one. */
  readonly subjectKey?: string;
  /** In the order of their ends; absent where it is the first on its subject. */
  readonly earlier?: readonly EarlierPanel[];
  readonly status: PanelStatus;
  readonly orderedBy: string;
  /** Everybody who committed or drew: none of them scores. */
  readonly drawers: readonly string[];
  readonly commitment: DrawCommitment | null;
  readonly draw: DrawRecord | null;
  readonly seats: readonly PanelSeat[];
  readonly left: readonly SeatLeft[];
  /** Set once, when all points are in. */
  readonly opened: readonly OpenedScores[] | null;
  readonly result: PanelResult | null;
  readonly report: ModerationReport | null;
  readonly moderation: { readonly note: string; readonly by: string; readonly at: Instant } | null;
  readonly cancelled: { readonly reason: string; readonly by: string; readonly at: Instant } | null;
  readonly since: Instant;
  readonly turns: readonly Turn[];
}
