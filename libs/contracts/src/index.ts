export { APPLICATION_DUES, type ApplicationActivities, type ApplicationDue } from './application-story';
export { ENTERPRISE_DUES, type EnterpriseActivities, type EnterpriseDue } from './enterprise-story';
export {
  NIGHTLY_PASSES,
  NIGHTLY_WORKFLOW,
  type NightlyActivities,
  type NightlyPass,
  type NightlyReport,
  nightlyId,
} from './nightly';
export { NOTICE_DUES, type NoticeActivities, type NoticeDue } from './notice-story';
export { NUDGE_SIGNAL, nudge } from './nudge';
export { type Cause, type Conducted, type Due, type StoryQuestion, type StoryView, conductedCommandId } from './story';
export { PANEL_DUES, type PanelActivities, type PanelDue } from './panel-story';
export { PASS_WORKFLOW, type PassActivities, type PassStanding, passWorkflowId } from './pass';
export { LIFECYCLE_TASK_QUEUE } from './task-queue';
export {
  type StoryRef,
  WORKFLOW_TYPES,
  type WorkflowType,
  applicationWorkflowId,
  enterpriseWorkflowId,
  noticeWorkflowId,
  panelWorkflowId,
  storyOf,
  workflowIdOf,
} from './workflow-ids';
export { WORKFLOW_NAMES } from './workflow-names';
