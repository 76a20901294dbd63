export { isWorkflowsAway } from './away';
export { Engine, type EngineState } from './engine';
export { TemporalModule } from './temporal.module';
export { WorkflowClient } from './workflow-client';
