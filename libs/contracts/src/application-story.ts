import type { Cause, Conducted, StoryQuestion, StoryView } from './story';

/** What the clocks of an application can make due, or a calendar that has learnt the year for which they wait. */
export const APPLICATION_DUES = ['remind', 'escalate', 'lapse', 'redate'] as const;

export type ApplicationDue = (typeof APPLICATION_DUES)[number];

/** Local activities of `tierApplicationWorkflow`. */
export interface ApplicationActivities {
  readApplication(question: StoryQuestion): Promise<StoryView<ApplicationDue>>;
  remindApplication(cause: Cause): Promise<Conducted>;
  escalateApplication(cause: Cause): Promise<Conducted>;
  /** Closes an application whose firm let the last date pass. */
  lapseApplication(cause: Cause): Promise<Conducted>;
  /** Dates what waited for a year of the calendar anew. */
  redateApplication(cause: Cause): Promise<Conducted>;
}
