import type { PanelActivities } from '@app/contracts';
import { continueAsNew } from '@temporalio/workflow';
import { followStory } from '../shared/follow-story';
import { recordActivities } from '../shared/record-activities';

const record = recordActivities<PanelActivities>();

/**
 * Keeps the clocks of one panel of experts: everybody who is waited for is reminded, the next level hears when they are late, and a
 * seat whose expert stays silent is drawn again. Started by the relay when a clock is due; ends with the panel.
 */
export async function panelWorkflow(panelId: string): Promise<void> {
  const end = await followStory(panelId, {
    read: (question) => record.readPanel(question),
    act: {
      remind: (due) => record.remindPanel(due),
      escalate: (due) => record.escalatePanel(due),
      redate: (due) => record.redatePanel(due),
      'lapse-seat': (due) => record.lapseSeat(due),
    },
  });
  if (end === 'history-full') await continueAsNew<typeof panelWorkflow>(panelId);
}
