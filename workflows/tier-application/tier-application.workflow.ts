import type { ApplicationActivities } from '@app/contracts';
import { continueAsNew } from '@temporalio/workflow';
import { followStory } from '../shared/follow-story';
import { recordActivities } from '../shared/record-activities';

const record = recordActivities<ApplicationActivities>();

/**
 * Keeps the clocks of one application: one firm, one tier, one batch. People's commands move it from step to step in
 * the record; what is late is reminded of, escalated and, on the firm's last date, lapsed. Ends with the application.
 */
export async function tierApplicationWorkflow(applicationId: string): Promise<void> {
  const end = await followStory(applicationId, {
    read: (question) => record.readApplication(question),
    act: {
      remind: (due) => record.remindApplication(due),
      escalate: (due) => record.escalateApplication(due),
      lapse: (due) => record.lapseApplication(due),
      redate: (due) => record.redateApplication(due),
    },
  });
  if (end === 'history-full') await continueAsNew<typeof tierApplicationWorkflow>(applicationId);
}
