export { ConductModule } from './conduct.module';
export { Conductor } from './conductor/conductor.service';
export { aggregateDefinitions } from './definitions/aggregates';
export { SnapshotLiveThings } from './definitions/live-things';
export type { CaseFiles, LiveThings } from './definitions/ports';
export { firmFacts } from './rules/firm-facts';
export { RuleBook } from './rules/rule-book';
