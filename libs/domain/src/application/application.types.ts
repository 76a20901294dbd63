import type { Department, Role } from '../kernel/actor';
import type { Bilingual } from '../kernel/text';
import type { Instant, IsoDate } from '../kernel/time';
import type { Tier } from '../tier';
import type { CalendarTerm } from '../turn/step-budget';
import type { LadderTemplate, Turn } from '../turn/turn.types';
import type { BanMatch } from './ban-match.types';
import type { Decision } from './decision.types';
import type { DocumentItem, DocumentRequest } from './document-request.types';
import type { LetterFacts } from './letter.types';
import type { Hearing, RefusalReview, Remedies, Reopening } from './remedy.types';
import type { DeemedAgreement, ReviewRound } from './review.types';
import type { ChecklistItem, SiteCheckCall, SiteDraw, SiteTrigger } from './site-check.types';
import type { StepKind } from './step-kind';
import type { UpperLevel } from './upper-level';

export { UPPER_LEVELS, type UpperLevel } from './upper-level';

export const UPPER_EVENTS = [
  'received',
  'returned',
  'site-check',
  'notice',
  'recommended',
  'recognised',
  'refused',
] as const;

export type UpperEventKind = (typeof UPPER_EVENTS)[number];

/** Whose days a step uses: a role, time itself, the public of a notice, or an upper level. */
export type StepOwner = Role | 'workflow' | 'public' | 'upper';

/** A step as the pack's template lists it. */
export interface StepTemplate {
  readonly kind: StepKind;
  readonly title: Bilingual;
  readonly owner: StepOwner;
  readonly budgetWorkingDays: number;
  /** Where the rule does not count working days; `budgetWorkingDays` is then what planning reckons with. */
  readonly calendarTerm?: CalendarTerm;
  readonly departments?: readonly Department[];
  /** Departments whose silence is agreement, by which published document; absent: silence escalates. */
  readonly deemedAgreement?: readonly DeemedAgreement[];
  /** Of a site check: when it is made, and what is looked at; absent: always, and whatever the visitors see. */
  readonly triggers?: readonly SiteTrigger[];
  readonly checklist?: readonly ChecklistItem[];
  readonly ladder: LadderTemplate;
}

export interface Step {
  readonly kind: StepKind;
  readonly title: Bilingual;
  readonly owner: StepOwner;
  readonly budgetWorkingDays: number;
  readonly status: 'pending' | 'open' | 'done' | 'skipped';
  /** How often it was opened: a return opens it again. */
  readonly round: number;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly result: string | null;
}

/** What a diagnosis said, kept with the case: ids of criteria by verdict. */
export interface DiagnosisDigest {
  readonly tier: Tier;
  readonly ruleSetId: string;
  readonly asOf: IsoDate;
  readonly verdict: 'promising' | 'opportunity' | 'needs-data' | 'not-met' | 'not-applicable';
  readonly unmet: readonly string[];
  readonly unknown: readonly string[];
  readonly manual: readonly string[];
}

/** What a batch is for: a first title, or its renewal. */
export type Purpose = 'new' | 'renewal';

/** Terms of the pack and batch that stay with the case (old cases keep their rules). */
export interface ApplicationTerms {
  readonly maxDocumentRounds: number;
  /** Working days of the county's own notice; null where the pack has none. */
  readonly noticeWorkingDays: number | null;
  readonly upperLevels: readonly UpperLevel[];
  readonly recognisedBy: readonly UpperLevel[];
  /** Years of a title's validity; null where it has no term (above-scale). */
  readonly validityYears: number | null;
  /** Month and day of the title's yearly update, `05-31`; null where none is due; absent in cases from before it was kept. */
  readonly annualUpdateDue?: string | null;
  /** Absent in cases from before they were kept. */
  readonly remedies?: Remedies;
  /** The random share of site checks of the batch, committed before the case began; absent where none is drawn. */
  readonly siteDraw?: SiteDraw;
  /** The county's own cut-off. */
  readonly cutOff: IsoDate | null;
  /** Last day of the batch's window by level; absent in cases from before it was kept. */
  readonly lastDays?: Readonly<Partial<Record<'enterprise' | UpperLevel, IsoDate>>>;
  /** Working days a returned or supplementary document round gives the firm and the bureau. */
  readonly templates: readonly StepTemplate[];
  /** The department that leads for the tier in the firm's sector; absent where none is named. */
  readonly leadDepartment?: { readonly code: string; readonly title: Bilingual };
  /** What the firm's region does differently from the published pack, by which overlay. */
  readonly regional?: readonly { readonly path: string; readonly overlay: string; readonly source: string }[];
}

/** Another body's notice, as it was recorded: it is run there, and objections go there. */
export interface RecordedNotice {
  /** Who publishes it and takes objections. */
  readonly publisher: string;
  readonly link: string | null;
  readonly from: IsoDate;
  /** The last day on which objections are taken there. */
  readonly to: IsoDate;
  /** How to object there, as that notice says; an office, never a person. */
  readonly objectTo: string | null;
}

export interface UpperEvent {
  readonly level: UpperLevel;
  readonly event: UpperEventKind;
  readonly documentNo: string | null;
  readonly on: IsoDate;
  /** With `returned`: the day by which that level wants the rest; absent where it named none. */
  readonly dueOn?: IsoDate;
  /** With `notice`: that level's own notice. */
  readonly notice?: RecordedNotice;
  /** With `recognised`: prerequisites of which the firm held none on that day, each by the titles that would do; absent where none lacked. */
  readonly lacking?: readonly (readonly Tier[])[];
  /** With `recognised`: the term of the title as that level gave it. */
  readonly term?: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  readonly recordedAt: Instant;
  readonly by: string;
}

export interface PlatformRecord {
  readonly receiptNo: string;
  readonly on: IsoDate;
  readonly documentId: string | null;
  readonly by: string;
}

export const APPLICATION_STATUSES = ['open', 'recognised', 'refused', 'withdrawn', 'lapsed'] as const;

export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export interface ApplicationState {
  readonly id: string;
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly tier: Tier;
  readonly batch: string;
  readonly factYear: number;
  /** Of its batch; absent in cases from before it was kept, which were all new. */
  readonly purpose?: Purpose;
  readonly ruleSetId: string;
  readonly cultivationId: string | null;
  readonly status: ApplicationStatus;
  readonly paused: { readonly at: Instant; readonly reason: string } | null;
  readonly openedAt: Instant;
  /** When the state last began to wait. */
  readonly since: Instant;
  readonly terms: ApplicationTerms;
  readonly steps: readonly Step[];
  readonly items: readonly DocumentItem[];
  readonly turns: readonly Turn[];
  readonly requests: readonly DocumentRequest[];
  readonly reviews: readonly ReviewRound[];
  readonly precheck: DiagnosisDigest;
  /** Reason for which a leader let preparation go on although a hard condition is unmet. */
  readonly preparationReason: string | null;
  readonly willingOn: IsoDate | null;
  readonly decisions: readonly Decision[];
  readonly noticeId: string | null;
  /** How the notice of `noticeId` ended; null while it runs. */
  readonly noticeResult: 'clear' | 'upheld' | null;
  readonly platform: { readonly filed: PlatformRecord | null; readonly audited: PlatformRecord | null };
  readonly upperEvents: readonly UpperEvent[];
  /** Recommendation letters, the oldest first; absent where none was issued. */
  readonly letters?: readonly (LetterFacts & { readonly by: string })[];
  /** Accounts that submitted for the firm: they may not check. */
  readonly actedForFirm: readonly string[];
  /** Accounts that checked, reviewed or visited: they may not decide. */
  readonly reviewed: readonly string[];
  /** Why a site check was made, or not, each time that the case came to it. */
  readonly siteCheckCalls?: readonly SiteCheckCall[];
  readonly hearing?: Hearing | null;
  readonly refusalReview?: RefusalReview | null;
  readonly reopenings?: readonly Reopening[];
  /** People whom the firm may share with a firm under a ban; absent where none was found. */
  readonly banMatches?: readonly BanMatch[];
  readonly closing: { readonly status: ApplicationStatus; readonly reason: string; readonly at: Instant } | null;
}
