import { type Cause, type EnterpriseActivities, type EnterpriseDue, type StoryQuestion, storyOf } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { activityInfo } from '@temporalio/activity';
import { ConductorPort } from './conductor.port';

/** The verbs of a firm's story. A cause may name the cultivation, so the firm is known by the workflow that asks. */
@Injectable()
export class EnterpriseActivitiesService implements EnterpriseActivities {
  constructor(private readonly conductor: ConductorPort) {}

  readEnterprise = ({ id }: StoryQuestion) => this.conductor.readEnterprise(id);
  draftPlan = (due: Cause) => this.act('draft-plan', due);
  openApplication = (due: Cause) => this.act('open-application', due);
  remindCultivation = (due: Cause) => this.act('remind', due);
  escalateCultivation = (due: Cause) => this.act('escalate', due);
  redateCultivation = (due: Cause) => this.act('redate', due);
  beginTitle = (due: Cause) => this.act('begin-title', due);
  openTitleUpdate = (due: Cause) => this.act('open-title-update', due);
  missTitleUpdate = (due: Cause) => this.act('miss-title-update', due);
  prepareReReview = (due: Cause) => this.act('prepare-re-review', due);
  openRenewal = (due: Cause) => this.act('open-renewal', due);
  missChangeReport = (due: Cause) => this.act('miss-change-report', due);
  lapseTitle = (due: Cause) => this.act('lapse-title', due);
  liftBan = (due: Cause) => this.act('lift-ban', due);

  private act(action: EnterpriseDue, due: Cause) {
    return this.conductor.conductEnterprise(action, creditCodeOfCaller(), due);
  }
}

function creditCodeOfCaller(): string {
  const { workflowExecution } = activityInfo();
  const story = storyOf(workflowExecution?.workflowId ?? '');
  if (story?.kind !== 'enterprise') throw new Error(`not the workflow of a firm: ${workflowExecution?.workflowId}`);
  return story.id;
}
