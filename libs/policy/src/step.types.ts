import type { Bilingual, DeemedAgreement, Department, StepKind, StepOwner } from '@app/domain';
import type { Condition } from './condition.types';
import type { Mark } from './mark.types';

/** Whose days a step of a pack uses. */
export type PackOwner = Extract<
  StepOwner,
  'enterprise' | 'officer' | 'reviewer' | 'leader' | 'workflow' | 'public' | 'upper'
>;

export interface Escalation {
  /** Working days after the due day. */
  readonly after: number;
  readonly to: 'mentor' | 'section-chief' | 'leader';
}

/** A budget that is not one of working days; exactly one of the first three. */
export interface PackCalendarTerm {
  /** Days of the calendar. */
  readonly days?: number;
  /** A day of the year, `05-31`. */
  readonly monthDay?: string;
  /** Code of a deadline, whose own row says whether it moves. */
  readonly deadline?: string;
  /** A last day that is no working day moves to the next one. */
  readonly toWorkingDay?: boolean;
}

/** A fact that calls for a site check: one of the firm's figures, or of its record; exactly one of `when` and `record`. */
export interface PackSiteTrigger {
  readonly id: string;
  readonly title: Bilingual;
  readonly when?: Condition;
  /** `first-application`: this title was never held; `title-revoked`: it was revoked within `years`. */
  readonly record?: 'first-application' | 'title-revoked';
  readonly years?: number;
  readonly source: string;
  readonly mark: Mark;
}

/** When the county looks on the spot, and at what. */
export interface PackSiteCheck {
  readonly triggers: readonly PackSiteTrigger[];
  readonly checklist: readonly { readonly id: string; readonly title: Bilingual }[];
  /** Code of a share of the deadlines, on which the lot falls whatever the triggers say; absent: none is drawn. */
  readonly share?: string;
}

/** One step of an application as a pack lists it. */
export interface StepTemplate {
  readonly kind: StepKind;
  readonly title: Bilingual;
  readonly owner: PackOwner;
  /** Null where the step is not the county's to hurry (upper levels, statistics). */
  readonly budgetWorkingDays: number | null;
  /** Where the rule counts days of the calendar, names a day of the year, or is a deadline of `deadlines.json`. */
  readonly calendarTerm?: PackCalendarTerm;
  /** Only for `department-review`; the duties are in `DEPARTMENT_DUTIES`. */
  readonly departments?: readonly Department[];
  /** Only for `department-review`: departments whose silence a published document makes agreement. */
  readonly deemedAgreement?: readonly DeemedAgreement[];
  /** Working days before the due day on which to remind. */
  readonly remind: readonly number[];
  readonly escalate: readonly Escalation[];
  /** Only for steps of the firm: working days after the due day at which the application lapses. */
  readonly lapseAfterWorkingDays?: number;
  /** Silence is never agreement, save by `deemedAgreement`. */
  readonly silence: 'escalate';
  /** Only for `site-check`; absent: every case is looked at on the spot. */
  readonly siteCheck?: PackSiteCheck;
}

/** A ground of procedure on which a refusal may rest, beside the published conditions. */
export interface RefusalGround {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: string;
  /** Open points of a case, or `ban`, any of which supports it. */
  readonly supportedBy: readonly string[];
}

/** What a department answers for; it answers for nothing else. */
export interface DepartmentDuty {
  readonly code: Department;
  readonly title: Bilingual;
  readonly duty: Bilingual;
  /** The types of papers and the criteria that lie within the duty: a change of these voids its answer, of others not. */
  readonly facts?: { readonly documents: readonly string[]; readonly criteria: readonly string[] };
}
