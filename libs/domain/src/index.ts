export { type Action, actionsOf, isPermitted } from './access/permissions';
export { ACTOR_KINDS, DEPARTMENTS, PUBLIC_ACTOR, ROLES, SYSTEM_ACTOR, workflowActor } from './kernel/actor';
export type { Actor, Department, Role } from './kernel/actor';
export { PUBLISHED_YEARS } from './calendar/published-years';
export { type PublishedYear, faultsOfPublishedYear } from './calendar/published-year';
export { type FaultOfSchedule, faultsOfSchedule } from './calendar/check-schedule';
export { createWorkCalendar } from './calendar/work-calendar';
export { type CreditCodeFault, normalizeCreditCode, readCreditCode } from './enterprise/credit-code';
export { type Industry, type IndustryFault, findIndustryCodeByName, readIndustryCode } from './enterprise/industry';
export { DIVISIONS_BY_SECTION } from './enterprise/industry-divisions';
export { isRegionCode, isWithinBranch } from './enterprise/region';
export { syntheticCreditCode } from './enterprise/synthetic-credit-code';
export type { WorkCalendar } from './kernel/calendar';
export { AGGREGATE_TYPES, accept } from './kernel/decider';
export type {
  Acceptance,
  AggregateRef,
  AggregateType,
  Await,
  Command,
  Decider,
  DecisionContext,
  Description,
  DocumentEffect,
  DomainEvent,
  EventMeta,
  OpenThing,
  Outcome,
  PersonalData,
} from './kernel/decider';
export { DomainError, type FieldError, refuse } from './kernel/refusal';
export { type Assignee, TASK_KINDS, type Task, type TaskAction, type TaskKind } from './kernel/task';
export { type TermEnd, type TimeTerm, termEnd } from './kernel/term';
export { type Bilingual, inBoth, text } from './kernel/text';
export { addDays, addMonths, dateOf, daysBetween, earliest, startOfDay, toEpochMs, toInstant } from './kernel/time';
export type { Instant, IsoDate } from './kernel/time';
export { TIER_CODE, TIERS, isValidOn, rankOf, rankOfTitle, tierOn } from './tier';
export type { Tier, Title, TitleCode } from './tier';

export type { ApplicationCommand, ApplicationCommandType } from './application/application.commands';
export type {
  ApplicationContext,
  DutyFacts,
  OpeningFacts,
  PublishedCondition,
  Upload,
} from './application/application.context';
export { REOPENING_WARNING, REOPENING_WARNING_HASH, remediesOf } from './application/remedies';
export { NEVER_DEEMED } from './application/decide/silence';
export { REVIEW_RULE, type Settlement, settlementOf, silenceOf } from './application/settlement';
export { type ApplicationDue, applicationDecider, applicationDue } from './application/application.describe';
export type { ApplicationEvent } from './application/application.events';
export { APPLICATION_TABLE, currentStep, isAllowed, phaseOf } from './application/application.table';
export { UPPER_EVENTS, UPPER_LEVELS } from './application/application.types';
export type {
  ApplicationState,
  ApplicationTerms,
  DiagnosisDigest,
  Step,
  StepOwner,
  StepTemplate,
  RecordedNotice,
  UpperEventKind,
  UpperLevel,
} from './application/application.types';
export { STEP_KINDS, type StepKind } from './application/step-kind';
export { ITEM_STATUSES, RETURN_KINDS } from './application/document-request.types';
export type { DocumentItem, PaperOnFile, ReturnKind } from './application/document-request.types';
export { compareSubmissions } from './application/submission-comparison';
export { nextStepOf } from './application/papers-notice';
export { type Differing, type Discrepancies, discrepanciesOf } from './application/upper-list/discrepancies';
export { type JudgedRow, type UpperListRecord, UpperListJudge } from './application/upper-list/judge-upper-list';
export type { DifferingField } from './application/upper-list/same-event';
export { UPPER_VERDICTS, type UpperListRow, type UpperVerdict } from './application/upper-list/upper-list.types';
export { type Delegation, type DelegationScope, isFor, isInForce, refuseDelegation } from './application/delegation';
export { OPINION_VERDICTS, REVIEW_KINDS } from './application/review.types';
export type { Opinion, OpinionVerdict, DeemedAgreement, Seat } from './application/review.types';
export type { HeldTrigger, SiteDraw } from './application/site-check.types';
export { acceptedPapersOf, holdsPaper, restsOnPaper } from './application/lost-papers';
export { openPointsOf, standingObjections } from './application/open-points';
export type { CultivationCommand, CultivationCommandType } from './cultivation/cultivation.commands';
export type { CultivationContext, LaunchFacts } from './cultivation/cultivation.context';
export { cultivationDecider, cultivationDue, nextOpening } from './cultivation/cultivation.describe';
export type { CultivationEvent } from './cultivation/cultivation.events';
export { CULTIVATION_TABLE, cultivationPhase } from './cultivation/cultivation.table';
export type { CultivationState, PlanAward, RungPlan } from './cultivation/cultivation.types';
export { type DrawRecord } from './draw/draw.types';
export { SITE_DRAW_METHOD, isDrawnForSiteCheck, isSeedTold, siteSelectionOf } from './draw/site-draw';
export { commitmentOf } from './draw/draw-order';
export { commitDraw, draw, drawOneMore, redraw } from './draw/draw-record';
export { sha256Hex } from './kernel/sha256';
export type { EnterpriseCommand } from './enterprise/enterprise.commands';
export type { EnterpriseContext, LifeFacts } from './enterprise/enterprise.context';
export { isEnterpriseCommandAllowed } from './enterprise/enterprise.table';
export { type EnterpriseDue, enterpriseDecider, enterpriseDue } from './enterprise/enterprise.describe';
export type { EnterpriseEvent } from './enterprise/enterprise.events';
export { INDICATOR_SOURCES } from './enterprise/enterprise.types';
export type {
  EnterpriseState,
  Finding,
  HeldTitle,
  IndicatorRecord,
  IndicatorSource,
} from './enterprise/enterprise.types';
export { erasureDecider } from './erasure/erasure.decider';
export { ERASURE_GROUNDS } from './erasure/erasure.types';
export type { ErasureGround, ErasureState } from './erasure/erasure.types';
export { type PersonRef, maskName, ofAccount, ofObjector, ofPerson } from './kernel/person';
export type { ExpertCommand } from './expert/expert.commands';
export { expertDecider } from './expert/expert.describe';
export { EXPERT_FIELDS, EXPERT_RELATIONS, EXPERT_STATUSES } from './expert/expert.types';
export type { ExpertField, ExpertRelationKind, ExpertState } from './expert/expert.types';
export { CARE_DUTIES, type CareDuty, type Caretaker } from './enterprise/caretakers/caretakers.types';
export { CONTROLLING_ROLES, FIRM_ROLES, PERSON_SOURCES } from './enterprise/people/people.types';
export type { FirmPerson, FirmRole, PersonSource } from './enterprise/people/people.types';
export { type BanReach, NEW_PERSON } from './enterprise/people/reach.types';
export { type KnownPerson, MATCH_BASES, sharedPeople } from './enterprise/people/shared-people';
export { LATE_OUTCOMES } from './notice/notice.types';
export { BAN_MATCH_VERDICTS } from './application/ban-match.types';
export type { BanMatch, BanMatchFound, BanMatchVerdict } from './application/ban-match.types';
export { valueOf } from './enterprise/indicator-changes';
export { bannedUntil, countingTitles, liftingTitles, nextEnterpriseAct, tierOfFirm } from './enterprise/title-dates';
export { isMeetingOpenTo, meetingReach } from './meeting/access';
export type { MeetingCommand } from './meeting/meeting.commands';
export type { MeetingContext } from './meeting/meeting.context';
export { meetingDecider, minutesKey } from './meeting/meeting.describe';
export type { MeetingEvent } from './meeting/meeting.events';
export { CONCLUSIONS, ITEM_RESULTS, MAJORITY_BASES, MEETING_KINDS } from './meeting/meeting.types';
export { MEETING_STATUSES, SHARES, VOTE_CHOICES } from './meeting/meeting.types';
export type { Conclusion, ItemSubject, MajorityBase, MeetingItem, MeetingKind } from './meeting/meeting.types';
export type { MeetingMember, MeetingState, MeetingStatus, Share, VoteChoice } from './meeting/meeting.types';
export { goneRefusal } from './enterprise/life/gone';
export { BANNING_CAUSES, CHANGE_EFFECTS, CHANGE_KINDS, CHANGE_PARTS } from './enterprise/life/life.types';
export { REVOCATION_CAUSES, TITLE_LEVELS, TITLE_STATUSES } from './enterprise/life/life.types';
export type {
  ChangeEffect,
  ChangeKind,
  ChangePart,
  ChangeRule,
  RenewalOutlook,
  RevocationCause,
  TitleLevel,
  UpdateConsequence,
  UpdateRule,
} from './enterprise/life/life.types';
export { PLAIN_LIFE, PLAIN_UPDATE, REMIND_DAYS } from './enterprise/life/plain-life';
export { titleInRenewal } from './enterprise/life/title-in-renewal';
export type { NoticeCommand } from './notice/notice.commands';
export { actingFor, involvedIn } from './application/recusal';
export { isHeld } from './notice/decide/close';
export { readingRefusal } from './notice/handlers';
export type { NoticeContext, PublishFacts } from './notice/notice.context';
export { isNoticeCommandAllowed } from './notice/notice.table';
export { type NoticeDue, noticeDecider, noticeDue } from './notice/notice.describe';
export type { NoticeEvent } from './notice/notice.events';
export type { LateOutcome, EvidenceFile, NoticeState, Objection } from './notice/notice.types';
export type { LetterFacts } from './application/letter.types';
export { fileAccess } from './panel/access';
export type { PanelCommand } from './panel/panel.commands';
export type { PanelContext, PanelOrderFacts } from './panel/panel.context';
export { type PanelDue, panelDecider, panelDue } from './panel/panel.describe';
export type { PanelEvent } from './panel/panel.events';
export { PANEL_KINDS, PANEL_STATUSES, RESULT_RULES } from './panel/panel.types';
export type { PanelKind, PanelState, PanelStatus, PanelTerms, Scores } from './panel/panel.types';
export type { RuleSetCommand } from './rule-set/rule-set.commands';
export type { CheckedPack, RuleSetContext } from './rule-set/rule-set.decide';
export { ruleSetDecider } from './rule-set/rule-set.describe';
export type { RuleSetEvent } from './rule-set/rule-set.events';
export { RULE_SET_TABLE } from './rule-set/rule-set.table';
export { type RuleSetState, type SimulationSummary } from './rule-set/rule-set.types';
export { lineOf, redactionOf } from './timeline/event-lines';
export { REDACTION_CLASSES, type RedactionClass } from './timeline/event-line';
export { wordFor } from './timeline/words';
export { TOLD_EVENTS, isTold } from './telling/told-events';
export { isAddressedTo } from './turn/assignment';
export { applicationLedger, cultivationLedger } from './ledger/case-ledger';
export type { Ledger } from './ledger/ledger.types';
export { type ClockCommand } from './turn/clock-commands';
export type { ClockRules } from './turn/clock-rules';
export { openTurns } from './turn/turn';
export {
  type ApplicationOnBoard,
  type BoardEntry,
  type CultivationOnBoard,
  type ThingOnBoard,
  boardOf,
} from './board/board';
export { checkTarget } from './board/target';
export type { LadderTemplate, Turn } from './turn/turn.types';
