import type { EnterpriseActivities } from '@app/contracts';
import { continueAsNew } from '@temporalio/workflow';
import { followStory } from '../shared/follow-story';
import { recordActivities } from '../shared/record-activities';

const record = recordActivities<EnterpriseActivities>();

/**
 * The story of one firm from rung to rung, over years. Started by the relay when a firm is cultivated, holds a title or
 * is under a ban; nudged by it after every change; ends when none of these is so any more. It carries its id only.
 */
export async function enterpriseLifecycleWorkflow(creditCode: string): Promise<void> {
  const end = await followStory(creditCode, {
    read: (question) => record.readEnterprise(question),
    act: {
      // A rung was won: diagnose the next one and draft its measures. Willingness and approval are people's.
      'draft-plan': (due) => record.draftPlan(due),
      // Every checkpoint and every answer has its date: before it a reminder, after it the next level hears.
      remind: (due) => record.remindCultivation(due),
      escalate: (due) => record.escalateCultivation(due),
      redate: (due) => record.redateCultivation(due),
      // The plan is approved and the batch is open. However the application ends, the record takes it over by itself.
      'open-application': (due) => record.openApplication(due),
      // A title may be granted ahead of its term: tier and next rung wait for its first day.
      'begin-title': (due) => record.beginTitle(due),
      // A title lives on: its yearly update opens, is missed, and a title that is not renewed lapses.
      'open-title-update': (due) => record.openTitleUpdate(due),
      'miss-title-update': (due) => record.missTitleUpdate(due),
      // Half a year before its end the renewal is prepared, and applied for when its batch opens.
      'prepare-re-review': (due) => record.prepareReReview(due),
      'open-renewal': (due) => record.openRenewal(due),
      'lapse-title': (due) => record.lapseTitle(due),
      // A change of the firm that nobody reported in its months.
      'miss-change-report': (due) => record.missChangeReport(due),
      'lift-ban': (due) => record.liftBan(due),
    },
  });
  if (end === 'history-full') await continueAsNew<typeof enterpriseLifecycleWorkflow>(creditCode);
}
