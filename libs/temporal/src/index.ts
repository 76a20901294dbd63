export { Engine, type EngineState } from './engine';
export { Schedules } from './schedules';
export { TemporalModule } from './temporal.module';
export { WorkflowClient } from './workflow-client';
