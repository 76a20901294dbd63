export { canonicalHash } from './canonical';
export { CommandPath } from './command-path';
export type {
  BatchCommand,
  BatchOutcome,
  BatchRequest,
  BatchResult,
  CommandRequest,
  CommandResult,
  Committed,
} from './command-request';
export {
  type AggregateDefinition,
  type AnyDefinition,
  type LoadAggregate,
  type LoadOptions,
  type PrepareRequest,
  type StoredSnapshot,
  forgetTypes,
} from './definition';
export { deriveId, principalOf } from './derived-id';
export type { BusinessTime, DocumentEffects, RecordOptions, WriteProbe } from './ports';
export { type RecordAsyncOptions, RecordModule } from './record.module';
export { AggregateRegistry } from './registry';
export { SnapshotReader, notFound } from './snapshot-reader';
