import type { Cause, Conducted, StoryQuestion, StoryView } from './story';

/** What the clocks of an application can make due. */
export const APPLICATION_DUES = ['remind', 'escalate', 'lapse'] as const;

export type ApplicationDue = (typeof APPLICATION_DUES)[number];

/** Local activities of `tierApplicationWorkflow`. */
export interface ApplicationActivities {
  readApplication(question: StoryQuestion): Promise<StoryView<ApplicationDue>>;
  remindApplication(cause: Cause): Promise<Conducted>;
  escalateApplication(cause: Cause): Promise<Conducted>;
  /** Closes an application whose firm let the last date pass. */
  lapseApplication(cause: Cause): Promise<Conducted>;
}
