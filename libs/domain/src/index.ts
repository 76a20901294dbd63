export { type Action, type Grantee, actionsOf, isPermitted } from './access/permissions';
export {
  ACTOR_KINDS,
  type Actor,
  DEPARTMENTS,
  type Department,
  PUBLIC_ACTOR,
  ROLES,
  type Role,
  SYSTEM_ACTOR,
  workflowActor,
} from './kernel/actor';
export { PUBLISHED_YEARS } from './calendar/published-years';
export { type PublishedYear, type PublishedYearFault, faultsOfPublishedYear } from './calendar/published-year';
export { type FaultOfSchedule, type ScheduleFault, faultsOfSchedule } from './calendar/check-schedule';
export { createWorkCalendar } from './calendar/work-calendar';
export {
  type CreditCode,
  type CreditCodeFault,
  type CreditCodeReading,
  type CreditCodeWarning,
  normalizeCreditCode,
  readCreditCode,
} from './enterprise/credit-code';
export {
  type Industry,
  type IndustryFault,
  type IndustryReading,
  findIndustryCodeByName,
  readIndustryCode,
} from './enterprise/industry';
export { DIVISIONS_BY_SECTION, type IndustrySection } from './enterprise/industry-divisions';
export { isRegionCode, isWithinBranch } from './enterprise/region';
export { syntheticCreditCode } from './enterprise/synthetic-credit-code';
export type { WorkCalendar } from './kernel/calendar';
export {
  type Acceptance,
  AGGREGATE_TYPES,
  type AggregateRef,
  type AggregateType,
  type Await,
  type Command,
  type Decider,
  type DecisionContext,
  type Description,
  type DocumentEffect,
  type DomainEvent,
  type EventMeta,
  type FollowUp,
  type OpenThing,
  type Outcome,
  type PersonalData,
  accept,
} from './kernel/decider';
export { DomainError, type FieldError, type Refusal, refuse } from './kernel/refusal';
export type { StepClock } from './kernel/step-clock';
export { type Assignee, TASK_KINDS, type Task, type TaskAction, type TaskKind } from './kernel/task';
export { type TermEnd, type TimeTerm, onWorkingDay, termEnd } from './kernel/term';
export { type Bilingual, inBoth, text } from './kernel/text';
export {
  type Instant,
  type IsoDate,
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  earliest,
  toEpochMs,
  toInstant,
} from './kernel/time';
export {
  TIER_CODE,
  TIERS,
  TITLE_CODES,
  type Tier,
  type Title,
  type TitleCode,
  isValidOn,
  rankOf,
  rankOfTitle,
  tierOn,
} from './tier';

export type {
  ApplicationCommand,
  ApplicationCommandType,
  ItemAnswer,
  ItemVerdict,
} from './application/application.commands';
export type {
  ApplicationContext,
  DutyFacts,
  OpeningFacts,
  PublishedCondition,
  Upload,
} from './application/application.context';
export { REOPENING_WARNING, REOPENING_WARNING_HASH, reviewableUntil } from './application/remedies';
export { NEVER_DEEMED } from './application/decide/silence';
export { REVIEW_RULE, type Settlement, settlementOf, silenceOf } from './application/settlement';
export { type ApplicationDue, applicationDecider, applicationDue } from './application/application.describe';
export type { ApplicationEvent } from './application/application.events';
export { APPLICATION_TABLE, type ApplicationPhase, currentStep, phaseOf } from './application/application.table';
export type { Decision, Overruling } from './application/decision.types';
export {
  type ApplicationState,
  type ApplicationStatus,
  type ApplicationTerms,
  type DiagnosisDigest,
  type Step,
  type StepOwner,
  type StepTemplate,
  UPPER_EVENTS,
  UPPER_LEVELS,
  type RecordedNotice,
  type UpperEvent,
  type UpperEventKind,
  type UpperLevel,
} from './application/application.types';
export { STEP_KINDS, type StepKind } from './application/step-kind';
export {
  type DocumentItem,
  type DocumentRequest,
  ITEM_STATUSES,
  type ItemStatus,
  type NoticeLine,
  type OfflinePaper,
  type PaperOnFile,
  type PapersNotice,
  RETURN_KINDS,
  type ReturnKind,
} from './application/document-request.types';
export { type ItemComparison, compareSubmissions } from './application/submission-comparison';
export { nextStepOf } from './application/papers-notice';
export {
  OPINION_VERDICTS,
  type Opinion,
  type OpinionVerdict,
  REVIEW_KINDS,
  type DeemedAgreement,
  type ReviewKind,
  type ReviewRound,
  type Seat,
  type SiteCheck,
} from './application/review.types';
export { openPointsOf, standingObjections } from './application/open-points';
export type { CultivationCommand, CultivationCommandType } from './cultivation/cultivation.commands';
export type { CultivationContext, LaunchFacts } from './cultivation/cultivation.context';
export {
  type CultivationDue,
  cultivationDecider,
  cultivationDue,
  nextOpening,
} from './cultivation/cultivation.describe';
export type { CultivationEvent } from './cultivation/cultivation.events';
export { CULTIVATION_TABLE, type CultivationPhase, cultivationPhase } from './cultivation/cultivation.table';
export type {
  ApplicationNote,
  Checkpoint,
  CultivationState,
  CultivationStatus,
  PlanAward,
  PlanCheckpoint,
  PlanMeasure,
  RungPlan,
} from './cultivation/cultivation.types';
export {
  DRAW_METHOD,
  type DrawCandidate,
  type DrawExclusion,
  type DrawKey,
  type DrawnSeat,
  type DrawRecord,
  type DrawStep,
  type DrawStratum,
} from './draw/draw.types';
export { commitmentOf, drawOrder, isDrawnByShare, listHashOf, lotOf } from './draw/draw-order';
export { type DrawCommitment, commitDraw, draw, drawOneMore, redraw, seatedNow } from './draw/draw-record';
export { sha256Hex } from './kernel/sha256';
export type { EnterpriseCommand, EnterpriseCommandType } from './enterprise/enterprise.commands';
export type { EnterpriseContext } from './enterprise/enterprise.context';
export { type EnterpriseDue, enterpriseDecider, enterpriseDue } from './enterprise/enterprise.describe';
export type { EnterpriseEvent } from './enterprise/enterprise.events';
export {
  type Ban,
  type EnterpriseState,
  type Finding,
  type GrantedTitle,
  type HeldTitle,
  type Identity,
  INDICATOR_SOURCES,
  type IndicatorInput,
  type IndicatorRecord,
  type IndicatorSource,
} from './enterprise/enterprise.types';
export type { ExpertCommand, ExpertCommandType } from './expert/expert.commands';
export { expertDecider } from './expert/expert.describe';
export type { ExpertEvent } from './expert/expert.events';
export { type ExclusionReason, type ExclusionTerms, EXCLUSION_REASONS } from './expert/exclusion';
export { EXPERT_TABLE } from './expert/expert.table';
export {
  type Employer,
  EXPERT_FIELDS,
  EXPERT_RELATIONS,
  EXPERT_STATUSES,
  type ExpertEntry,
  type ExpertField,
  type ExpertRelation,
  type ExpertRelationKind,
  type ExpertState,
  type PastEmployer,
} from './expert/expert.types';
export { valueOf } from './enterprise/indicator-changes';
export { bannedUntil, countingTitles, liftingTitles, nextEnterpriseAct, tierOfFirm } from './enterprise/title-dates';
export { type DecisionByMeeting, disagreement } from './meeting/agreement';
export type { MeetingCommand, MeetingCommandType } from './meeting/meeting.commands';
export type { MeetingContext } from './meeting/meeting.context';
export { meetingDecider, minutesKey } from './meeting/meeting.describe';
export type { MeetingEvent } from './meeting/meeting.events';
export { MEETING_TABLE } from './meeting/meeting.table';
export {
  CONCLUSIONS,
  type Conclusion,
  ITEM_RESULTS,
  type ItemSubject,
  MAJORITY_BASES,
  MEETING_KINDS,
  MEETING_STATUSES,
  type MajorityBase,
  type MeetingItem,
  type MeetingKind,
  type MeetingMember,
  type MeetingRule,
  type MeetingState,
  type MeetingStatus,
  SHARES,
  type Share,
  VOTE_CHOICES,
  type VoteChoice,
} from './meeting/meeting.types';
export type { LifeFacts } from './enterprise/enterprise.context';
export { goneRefusal } from './enterprise/life/gone';
export type { LifeCommand, TitleVerdict } from './enterprise/life/life.commands';
export {
  CHANGE_EFFECTS,
  CHANGE_KINDS,
  CHANGE_PARTS,
  type ChangeEffect,
  type ChangeKind,
  type ChangePart,
  type ChangeRule,
  REVOCATION_CAUSES,
  type RenewalOutlook,
  type RevocationCause,
  TITLE_LEVELS,
  TITLE_STATUSES,
  type TitleLevel,
  type TitleStatus,
  UPDATE_CONSEQUENCES,
  type UpdateConsequence,
  type UpdateRule,
} from './enterprise/life/life.types';
export { PLAIN_LIFE, PLAIN_UPDATE, REMIND_DAYS } from './enterprise/life/plain-life';
export { titleInRenewal } from './enterprise/life/title-in-renewal';
export type { NoticeCommand, NoticeCommandType } from './notice/notice.commands';
export { isHeld } from './notice/decide/close';
export type { NoticeContext, PublishFacts } from './notice/notice.context';
export { type NoticeDue, noticeDecider, noticeDue } from './notice/notice.describe';
export type { NoticeEvent } from './notice/notice.events';
export type { EarlierText, EvidenceFile, NoticeState, Objection } from './notice/notice.types';
export type { LetterFacts } from './application/letter.types';
export { findPersonalData, personalDataRefusal } from './notice/personal-data';
export { type FileAccess, fileAccess } from './panel/access';
export type { PanelCommand, PanelCommandType } from './panel/panel.commands';
export type { PanelContext, PanelOrderFacts } from './panel/panel.context';
export { type PanelDue, panelDecider, panelDue } from './panel/panel.describe';
export type { PanelEvent } from './panel/panel.events';
export { PANEL_TABLE } from './panel/panel.table';
export {
  type GivenScore,
  type ModerationReport,
  type OpenedScores,
  PANEL_KINDS,
  PANEL_STATUSES,
  type PanelKind,
  type PanelResult,
  type PanelSeat,
  type PanelState,
  type PanelStatus,
  type PanelSubject,
  type PanelTerms,
  RESULT_RULES,
  type ScoreCriterion,
  type Scores,
} from './panel/panel.types';
export type { RuleSetCommand, RuleSetCommandType } from './rule-set/rule-set.commands';
export type { CheckedPack, RuleSetContext } from './rule-set/rule-set.decide';
export { isRuleSetInForce, ruleSetDecider } from './rule-set/rule-set.describe';
export type { RuleSetEvent } from './rule-set/rule-set.events';
export { RULE_SET_TABLE } from './rule-set/rule-set.table';
export {
  RULE_SET_STATUSES,
  type RuleSetState,
  type RuleSetStatus,
  type RuleSetText,
  type SimulationSummary,
} from './rule-set/rule-set.types';
export { lineOf, redactionOf } from './timeline/event-lines';
export { REDACTION_CLASSES, type RedactionClass } from './timeline/event-line';
export { wordFor } from './timeline/words';
export { TOLD_EVENTS, isTold } from './telling/told-events';
export { isAddressedTo } from './turn/assignment';
export { applicationLedger, cultivationLedger } from './ledger/case-ledger';
export type { Ledger, LedgerPart, LedgerStretch } from './ledger/ledger.types';
export { CLOCK_COMMANDS, type ClockCommand } from './turn/clock-commands';
export type { ClockRules, ExtensionRule, PauseReason } from './turn/clock-rules';
export { openTurns } from './turn/turn';
export type { Extension, LadderRung, LadderTemplate, PauseCause, Turn, TurnSpan } from './turn/turn.types';
