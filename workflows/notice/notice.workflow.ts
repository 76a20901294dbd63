import type { NoticeActivities } from '@app/contracts';
import { continueAsNew } from '@temporalio/workflow';
import { followStory } from '../shared/follow-story';
import { recordActivities } from '../shared/record-activities';

const record = recordActivities<NoticeActivities>();

/**
 * Counts down one notice of the county. Closes it after its last working day; an objection with evidence holds the firm
 * that it names, its handler is reminded and the next level hears when the answer is late. Ends with the notice.
 */
export async function noticeWorkflow(noticeId: string): Promise<void> {
  const end = await followStory(noticeId, {
    read: (question) => record.readNotice(question),
    act: {
      remind: (due) => record.remindObjection(due),
      escalate: (due) => record.escalateObjection(due),
      redate: (due) => record.redateNotice(due),
      'close-notice': (due) => record.closeNotice(due),
    },
  });
  if (end === 'history-full') await continueAsNew<typeof noticeWorkflow>(noticeId);
}
