export { type Action, type Grantee, ACTIONS, PERMISSIONS, actionsOf, isPermitted } from './access/permissions';
export {
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
export { createWorkCalendar } from './calendar/work-calendar';
export {
  type CreditCode,
  type CreditCodeFault,
  type CreditCodeReading,
  type CreditCodeWarning,
  isEnterpriseLegalPerson,
  normalizeCreditCode,
  readCreditCode,
  registrationRegionOf,
} from './enterprise/credit-code';
export {
  type Industry,
  type IndustryFault,
  type IndustryReading,
  findIndustryCodeByName,
  readIndustryCode,
} from './enterprise/industry';
export { DIVISIONS_BY_SECTION, type IndustrySection } from './enterprise/industry-divisions';
export { INDUSTRY_SECTIONS } from './enterprise/industry-sections';
export { countyOf, isBranchCode, isRegionCode, isWithinBranch } from './enterprise/region';
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
export { type StepClock, lateBy, pauseClock, resumeClock, startClock, stopClock } from './kernel/step-clock';
export { type Assignee, TASK_KINDS, type Task, type TaskAction, type TaskKind } from './kernel/task';
export { type Bilingual, text } from './kernel/text';
export {
  type Instant,
  type IsoDate,
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  earliest,
  endOfDay,
  startOfDay,
  toEpochMs,
  toInstant,
} from './kernel/time';
export { TIERS, TITLE_CODES, type Tier, type Title, type TitleCode, isValidOn, rankOf, tierOn } from './tier';
