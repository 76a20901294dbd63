export { isWorkflowsAway } from './away';
export { Engine, type EngineState } from './engine';
export { type RecurringWorkflow, Schedules } from './schedules';
export type { StoryFirm } from './search-attributes';
export { TemporalModule } from './temporal.module';
export { WorkflowClient } from './workflow-client';
