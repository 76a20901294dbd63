export { AwaitingReader } from './awaiting-reader';
export { canonicalHash } from './canonical';
export { type ChainBreak, type ChainVerdict, verifyChain } from './chain';
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
export { commandOwner, deriveId } from './derived-id';
export type { Dossier, DossierVerdict } from './dossier';
export { EventReader } from './event-reader';
export { Folder } from './folder';
export { merkleRoot } from './merkle';
export { personalHash } from './personal-data';
export type { BusinessTime, DocumentEffects, RecordOptions, WriteProbe } from './ports';
export { type Checked, Rebuilder, type Rebuilt } from './rebuilder';
export { type RecordAsyncOptions, RecordModule } from './record.module';
export { type Recount, Recounter } from './recounter';
export { AggregateRegistry } from './registry';
export { SnapshotReader, notFound } from './snapshot-reader';
