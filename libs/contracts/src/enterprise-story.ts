import type { Cause, Conducted, StoryQuestion, StoryView } from './story';

/** What a firm's story can make due, from rung to rung. */
export const ENTERPRISE_DUES = [
  'draft-plan',
  'open-application',
  'remind',
  'escalate',
  'redate',
  'begin-title',
  'open-title-update',
  'miss-title-update',
  'prepare-re-review',
  'open-renewal',
  'lapse-title',
  'miss-change-report',
  'lift-ban',
] as const;

export type EnterpriseDue = (typeof ENTERPRISE_DUES)[number];

/** Local activities of `enterpriseLifecycleWorkflow`, one per verb of the story. */
export interface EnterpriseActivities {
  readEnterprise(question: StoryQuestion): Promise<StoryView<EnterpriseDue>>;
  /** Diagnoses the rung and drafts the plan of measures from the gaps. */
  draftPlan(cause: Cause): Promise<Conducted>;
  /** Opens the application of an approved plan once its batch is open. */
  openApplication(cause: Cause): Promise<Conducted>;
  /** Reminds the owner of a checkpoint or of an answer that is about to be late. */
  remindCultivation(cause: Cause): Promise<Conducted>;
  /** Puts a late checkpoint or answer before the next level. */
  escalateCultivation(cause: Cause): Promise<Conducted>;
  /** Dates the clocks of the plan anew: the calendar has learnt something since. */
  redateCultivation(cause: Cause): Promise<Conducted>;
  /** A title that was granted ahead of its term begins, and with it the next rung. */
  beginTitle(cause: Cause): Promise<Conducted>;
  openTitleUpdate(cause: Cause): Promise<Conducted>;
  missTitleUpdate(cause: Cause): Promise<Conducted>;
  /** Six months before the end of a term: diagnosis by the rules of the re-review, and what papers there will be. */
  prepareReReview(cause: Cause): Promise<Conducted>;
  /** Opens the application of a renewal once its batch is open. */
  openRenewal(cause: Cause): Promise<Conducted>;
  lapseTitle(cause: Cause): Promise<Conducted>;
  /** A major change was not reported within its months. */
  missChangeReport(cause: Cause): Promise<Conducted>;
  liftBan(cause: Cause): Promise<Conducted>;
}
