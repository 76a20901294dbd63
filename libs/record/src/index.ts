export { type AsItWas, AsOfReader, type Moment } from './as-of-reader';
export { AwaitingReader } from './awaiting-reader';
export { canonicalHash } from './canonical';
export { CommandPath } from './command-path';
export type { BatchCommand, BatchOutcome, CommandResult } from './command-request';
export {
  type AggregateDefinition,
  type AnyDefinition,
  type PrepareRequest,
  type StoredSnapshot,
  forgetTypes,
} from './definition';
export { commandOwner, deriveId } from './derived-id';
export { EventReader } from './event-reader';
export { Folder } from './folder';
export { merkleRoot } from './merkle';
export type { DocumentEffects } from './ports';
export { type Checked, Rebuilder } from './rebuilder';
export { RecordModule } from './record.module';
export { Recounter } from './recounter';
export { SnapshotReader, notFound } from './snapshot-reader';
export { type EndedTask, TaskReader } from './task-reader';
