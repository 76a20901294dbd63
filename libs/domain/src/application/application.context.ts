import type { ClockRules } from '../turn/clock-rules';
import type { DecisionContext } from '../kernel/decider';
import type { Draft } from '../kernel/draft';
import type { Refusal } from '../kernel/refusal';
import type { Bilingual } from '../kernel/text';
import type { Instant, IsoDate } from '../kernel/time';
import type { MeetingState } from '../meeting/meeting.types';
import type { Tier } from '../tier';
import type { ApplicationEvent } from './application.events';
import type { ApplicationState, ApplicationTerms, DiagnosisDigest, Purpose } from './application.types';
import type { BanMatchFound } from './ban-match.types';
import type { Delegation } from './delegation';
import type { DocumentItem, PaperOnFile } from './document-request.types';
import type { HeldTrigger } from './site-check.types';

/** The title that a renewal is about, as the record has it. */
export interface TitleInRenewal {
  readonly validTo: IsoDate | null;
  /** Neither ended nor taken away. */
  readonly counts: boolean;
  readonly barred: boolean;
  /** How an earlier application for this term ended. */
  readonly outcome: 'refused' | 'withdrawn' | 'lapsed' | null;
  /** The application that is under way. */
  readonly applicationId: string | null;
}

/** What opening an application rests on: pack, batch, firm and cultivation as they are in this transaction. */
export interface OpeningFacts {
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly ruleSetId: string;
  readonly factYear: number;
  readonly purpose: Purpose;
  readonly terms: ApplicationTerms;
  /** The paper list of the pack for this firm, before papers on file are taken into account. */
  readonly items: readonly DocumentItem[];
  readonly diagnosis: DiagnosisDigest;
  /** False outside the batch's county window. */
  readonly windowOpen: boolean;
  /** Day until which a ban forbids any application, or null. */
  readonly bannedUntil: IsoDate | null;
  /** A valid title of this tier, or a higher one, is already held. */
  readonly alreadyHeld: boolean;
  /** Set for a renewal: the title that counts today; null where there is none. */
  readonly renewing?: TitleInRenewal | null;
  readonly cultivation: {
    readonly id: string;
    readonly paused: boolean;
    readonly willingOn: IsoDate | null;
  } | null;
}

/** What taking a decided case up again rests on: firm and cultivation as they are in this transaction. */
export interface ReopeningFacts {
  /** Why nothing may begin for the firm: it is deregistered or has left. */
  readonly gone: Refusal | null;
  /** The title was won meanwhile, and counts. */
  readonly alreadyHeld: boolean;
  /** The firm's cultivation stands still. */
  readonly paused: boolean;
}

/** A stored upload as the case sees it. */
export interface Upload {
  readonly type: string;
  readonly creditCode: string;
  readonly uploadedAt?: Instant;
  readonly state: 'pending' | 'linked' | 'accepted' | 'returned';
  /** Somebody uploaded it for the firm; absent where the context comes from before it was told. */
  readonly onBehalf?: boolean;
  /** Hex; absent where the context comes from before it was told. */
  readonly sha256?: string;
  /** As the firm knows it; absent where the context comes from before it was told. */
  readonly fileName?: string;
  /** Sniffed from the content; absent where the context comes from before it was told. */
  readonly mediaType?: string;
  /** Why it may not be accepted now: a scanner has it, none has seen it and the policy asks for one, or a virus was found. */
  readonly barred?: 'scanning' | 'unscanned' | 'infected' | 'destroyed' | null;
  /** Name of the virus that was found. */
  readonly signature?: string | null;
}

/** What a department answers for in this case: the types of papers and the criteria, and how the firm stands in them today. */
export interface DutyFacts {
  readonly documents: readonly string[];
  readonly criteria: readonly string[];
  /** Changes whenever a figure, a finding or a verdict within the duty does; null where nothing was looked at. */
  readonly fingerprint: string | null;
}

/** A condition of the tier, as its rule set publishes it. */
export interface PublishedCondition {
  readonly id: string;
  readonly title: Bilingual;
  readonly clause: string;
  readonly hard: boolean;
}

/** A ground of procedure as the packs publish it. */
export interface ProceduralGround {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: string;
  /** Open points, `ban` or `re-review:barred`, any of which supports it. */
  readonly supportedBy: readonly string[];
}

export interface ApplicationContext extends DecisionContext {
  /** What the tier and the batch of the case are called; absent where the context comes from before it was told. */
  readonly names?: { readonly tier: Bilingual; readonly batch: Bilingual };
  /** The meeting whose minutes a decision names; null or absent where none of that number was held here. */
  readonly meeting?: MeetingState | null;
  /** By department; what is absent here is taken to touch everybody. */
  readonly duties?: Readonly<Record<string, DutyFacts>>;
  /** The conditions of the case's rule set; absent where the command needs none. */
  readonly published?: readonly PublishedCondition[];
  /** Published grounds of procedure. */
  readonly procedural?: readonly ProceduralGround[];
  /** Which triggers of a site check hold today; absent where the command cannot lead to one. */
  readonly siteTriggers?: readonly HeldTrigger[];
  /** Whether the lot of a random share fell on the case; absent where none is drawn. */
  readonly siteDrawn?: boolean;
  /** Active accounts of the actor's role, department and branch; set for `delegate-seat`: to nobody else is a seat handed. */
  readonly colleagues?: readonly string[];
  /** By seat: the active accounts of its department in a branch that contains the firm; absent where the command needs none. */
  readonly seatHolders?: Readonly<Record<string, readonly string[]>>;
  /** Delegations for a period that are in force for the case; absent where the command needs none. */
  readonly delegations?: readonly Delegation[];
  /** Why clocks stand still, and who gets more time. */
  readonly clockRules: ClockRules;
  /** Set for `open`. */
  readonly opening: OpeningFacts | null;
  /** Diagnosis of today's record by the case's own rule set; set for `decide` and `record-platform`. */
  readonly diagnosis: DiagnosisDigest | null;
  /** Day until which a ban of today's record forbids the firm to apply; set for `decide` and `record-platform`. */
  readonly bannedUntil: IsoDate | null;
  /** Whom the firm may share with firms under a ban today; absent where the command does not rest on it. */
  readonly banMatches?: readonly BanMatchFound[];
  /** Set for `reopen` and `decide-refusal-review`. */
  readonly reopening?: ReopeningFacts;
  /** Set in a renewal for `decide`, `record-platform` and `record-upper-event`, and where a case is taken up again. */
  readonly renewing?: TitleInRenewal | null;
  /** Set for `record-upper-event`: prerequisites of which the firm holds none on a day, each by the titles that would do. */
  readonly lackingOn?: (day: IsoDate) => readonly (readonly Tier[])[];
  /** Open cases of the firm; set for `check-items`. */
  readonly siblings?: readonly string[];
  /** Papers of the firm that are on file and still valid. */
  readonly onFile: readonly PaperOnFile[];
  /** Set for `issue-letter`: the number that is next, and what the tier is called. */
  readonly letter?: {
    readonly letterNo: string;
    readonly tierTitle: string;
    readonly batchTitle?: string;
    readonly enterpriseName: string;
  } | null;
  /** Words that give away a paper that only the firm itself may make and hand in; absent where nobody said. */
  readonly firmOnlyWords?: readonly string[];
  /** Uploads named by the command, by id; those that do not exist are absent. */
  readonly uploads: Readonly<Record<string, Upload>>;
}

export type ApplicationDraft = Draft<ApplicationState, ApplicationEvent, ApplicationContext>;
