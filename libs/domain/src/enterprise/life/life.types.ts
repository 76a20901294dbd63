import type { DiagnosisDigest } from '../../application/application.types';
import type { Bilingual } from '../../kernel/text';
import type { IsoDate } from '../../kernel/time';
import type { TitleCode } from '../../tier';
import type { LostPaper } from './lost-paper.types';

/**
 * How a title ends. `revoked` by the level that recognised it, `relinquished` by the firm, `lapsed` by time, by a re-review that
 * failed, or with the firm.
 */
export const TITLE_STATUSES = ['valid', 'under-re-review', 'lapsed', 'revoked', 'relinquished'] as const;

export type TitleStatus = (typeof TITLE_STATUSES)[number];

/** Causes for which a level takes a title away; the last two bring a ban (domain rules 4.3). */
export const REVOCATION_CAUSES = ['NOT_QUALIFIED', 'UNREPORTED_CHANGE', 'FRAUD', 'ACCIDENT_OR_DISHONESTY'] as const;

export type RevocationCause = (typeof REVOCATION_CAUSES)[number];

/** Causes for which a level takes a title away and no application is taken for years. */
export const BANNING_CAUSES: readonly RevocationCause[] = ['FRAUD', 'ACCIDENT_OR_DISHONESTY'];

/** Every cause with which a title may end. */
export type TitleEndCause =
  RevocationCause | 'EXPIRED' | 'REVIEW_FAILED' | 'UPDATE_MISSED' | 'VOLUNTARY' | 'DEREGISTERED';

export const TITLE_LEVELS = ['county', 'city', 'province', 'ministry'] as const;

/** The level whose document it is; the county only records what the others decided. */
export type TitleLevel = (typeof TITLE_LEVELS)[number];

export interface TitleEnding {
  readonly cause: TitleEndCause;
  readonly on: IsoDate;
  readonly level: TitleLevel | null;
  readonly documentNo: string | null;
}

export const UPDATE_CONSEQUENCES = ['recorded', 'no-re-review', 'no-re-review-after-warning', 'lapse'] as const;

/** What follows where a yearly update is missed, as the rule that asks for it says. */
export type UpdateConsequence = (typeof UPDATE_CONSEQUENCES)[number];

/** The rule of a yearly update, from the table of deadlines. */
export interface UpdateRule {
  /** `DL-UPD-2026`; null where no entry of the table speaks of it. */
  readonly deadline: string | null;
  readonly missed: UpdateConsequence;
  /** Calendar days before the due day; the first is the opening of the task, the others remind. */
  readonly remindDays: readonly number[];
  /** Calendar days that a warning gives, where the consequence comes after one only. */
  readonly warningDays: number | null;
  readonly source: string | null;
}

/** Why a title may not be renewed although it is valid. */
export interface ReReviewBar {
  readonly cause: 'UPDATE_MISSED' | 'CHANGE_UNREPORTED';
  readonly on: IsoDate;
  /** Year of the update, or the change. */
  readonly ref: string;
}

/** What is known, six months before the end of a term, of the way to its renewal. */
export interface RenewalOutlook {
  readonly ruleSetId: string;
  /** The re-review batch that is open or opens next; null while none is known. */
  readonly batch: string | null;
  readonly opensOn: IsoDate | null;
  readonly cutOff: IsoDate | null;
  readonly diagnosis: DiagnosisDigest;
  readonly papers: readonly { readonly type: string; readonly title: Bilingual }[];
}

export interface ReReview {
  readonly preparedOn: IsoDate;
  readonly outlook: RenewalOutlook | null;
  readonly papersReadyOn: IsoDate | null;
  /** The day from which its application is to be opened; null where nobody opens it by itself. */
  readonly openFrom: IsoDate | null;
  /** Why it could not be opened when it was tried last. */
  readonly blocked: string | null;
  readonly applicationId: string | null;
  readonly filedOn: IsoDate | null;
  /** How the application ended; a refusal is final for the term. */
  readonly outcome: 'refused' | 'withdrawn' | 'lapsed' | null;
}

export const CHANGE_KINDS = ['rename', 'merger', 'move', 'split', 'reorganisation', 'deregistration'] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** On which side of a merger or split the firm stands. */
export const CHANGE_PARTS = ['absorbed', 'absorbing', 'divided', 'dissolved'] as const;

export type ChangePart = (typeof CHANGE_PARTS)[number];

export const CHANGE_EFFECTS = ['kept', 'under-review', 'no-re-review', 'revoked'] as const;

/** What the verification of a change makes of one title. */
export type ChangeEffect = (typeof CHANGE_EFFECTS)[number];

/** What is stated of a change of the firm. */
export interface ChangeStatement {
  readonly kind: ChangeKind;
  /** The day on which it happened, by the register. */
  readonly on: IsoDate;
  readonly details: string;
  readonly documentId: string | null;
  readonly newName: string | null;
  readonly newRegionCode: string | null;
  readonly part: ChangePart | null;
  /** Credit codes of the other firms of a merger or split. */
  readonly others: readonly string[];
}

/** A major change: what is stated, by when it had to be reported, and what came of it. */
export interface MajorChange extends ChangeStatement {
  readonly id: string;
  readonly status: 'noted' | 'reported' | 'missed' | 'under-review' | 'confirmed' | 'rejected';
  readonly notedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly reportedOn: IsoDate | null;
  readonly isLate: boolean;
  /** Account that entered it; another one verifies. */
  readonly by: string;
  readonly reason: string | null;
}

/** The rule of major changes, from the table of deadlines. */
export interface ChangeRule {
  readonly deadline: string;
  readonly months: number;
  /** Titles that suffer from a report that is late; others are only told. */
  readonly tiers: readonly TitleCode[];
  readonly remindDays: readonly number[];
  readonly source: string;
}

export const RELATIONS = ['absorbed-by', 'absorbed', 'split-into', 'split-from'] as const;

export type RelationKind = (typeof RELATIONS)[number];

/** Another firm that this one became, took over, or came from. */
export interface FirmRelation {
  readonly kind: RelationKind;
  readonly creditCode: string;
  readonly on: IsoDate;
  /** Whether a human has judged what the other firm's titles mean for this one; absent where nothing is to be judged. */
  readonly judged?: boolean;
}

/** What the record says of a firm's later life; all absent in snapshots from before it was kept. */
export interface FirmLife {
  readonly formerNames?: readonly { readonly name: string; readonly until: IsoDate }[];
  readonly formerRegions?: readonly { readonly regionCode: string; readonly until: IsoDate }[];
  readonly changes?: readonly MajorChange[];
  readonly relations?: readonly FirmRelation[];
  readonly lostPapers?: readonly LostPaper[];
  readonly movedOut?: { readonly on: IsoDate; readonly to: string };
  readonly deregistered?: { readonly on: IsoDate; readonly changeId: string | null };
}

/** What a title's life adds to it; all absent in titles from before it was kept. */
export interface TitleLife {
  /** Rule of the update that is open. */
  readonly updateRule?: UpdateRule | null;
  /** The day until which a warning lets the open update wait. */
  readonly warnedUntil?: IsoDate | null;
  /** The day from which its renewal is prepared; null where it never is. */
  readonly preparesOn?: IsoDate | null;
  readonly reReview?: ReReview | null;
  readonly barred?: ReReviewBar | null;
  /** The change whose meaning for the title is being judged. */
  readonly inquiry?: string | null;
  readonly ending?: TitleEnding | null;
}
