export { ConductModule } from './conduct.module';
export { Conductor } from './conductor/conductor.service';
export { aggregateDefinitions } from './definitions/aggregates';
export { type Jury, StoredJury } from './definitions/jury';
export { SnapshotLiveThings } from './definitions/live-things';
export type { CaseFiles, LiveThings } from './definitions/ports';
export { firmFacts } from './rules/firm-facts';
export { PackCatalogue } from './rules/pack-catalogue';
export { RuleBook } from './rules/rule-book';
