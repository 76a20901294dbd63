import type { Cause, Conducted, StoryQuestion, StoryView } from './story';

/** What the countdown of a notice and the clocks of its objections can make due. */
export const NOTICE_DUES = ['close-notice', 'redate', 'remind', 'escalate'] as const;

export type NoticeDue = (typeof NOTICE_DUES)[number];

/** Local activities of `noticeWorkflow`. */
export interface NoticeActivities {
  readNotice(question: StoryQuestion): Promise<StoryView<NoticeDue>>;
  /** Closes a notice whose last working day is over and that no objection holds. */
  closeNotice(cause: Cause): Promise<Conducted>;
  /** Counts the last day again, once the year for which the notice waited is published. */
  redateNotice(cause: Cause): Promise<Conducted>;
  /** Reminds the handler of an objection. */
  remindObjection(cause: Cause): Promise<Conducted>;
  escalateObjection(cause: Cause): Promise<Conducted>;
}
