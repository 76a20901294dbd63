export type { AccessEntry, AccessFilter, StoredAccessEntry } from './access-log/access-entry';
export { AccessLogRepository } from './access-log/repository';
export { AssessmentPersistenceModule } from './assessments/assessment-persistence.module';
export { AssessmentRepository } from './assessments/assessment.repository';
export {
  type FirmAssessment,
  POOLS,
  type Pool,
  type PoolCount,
  type PoolMove,
  type PoolReason,
  type StandingFilter,
  type TierStanding,
  type TitleLapse,
  type TitleRisk,
} from './assessments/firm-assessment';
export { type MoveFilter, PoolMoveRepository } from './assessments/pool-move.repository';
export type { DatabaseOptions } from './base/connection';
export { DatabaseHealth } from './base/database-health';
export { databaseAway, duplicateKeyOf, isDatabaseAway } from './base/mongo-errors';
export { type Page, type PageRequest, PAGE_LIMIT } from './base/page';
export { type Located, RegionScope } from './base/region-scope';
export type { TransactionSession } from './base/session';
export { LostRace, RaceNeverWon, type TransactionOptions, Transactions, isLostRace } from './base/transactions';
export { CalendarYearRepository } from './calendar-years/repository';
export type { SnapshotChange, SnapshotListener } from './changes/snapshot-change';
export { SnapshotChanges } from './changes/snapshot-changes';
export { ClockRepository, type StoredClock } from './clock/repository';
export { type CellDelta, CounterRepository } from './counters/repository';
export {
  DIRECTORY_ORDERS,
  type DirectoryChange,
  type DirectoryFields,
  type DirectoryFilter,
  type DirectoryOrder,
  type DirectoryRow,
  type StaleFirm,
} from './directory/directory-row';
export { DirectoryRepository } from './directory/repository';
export {
  type Destruction,
  type DocumentAcceptance,
  type DocumentAgent,
  type DocumentRow,
  type DocumentState,
  SCAN_STATES,
  type ScanState,
  type Scanning,
} from './documents/document-row';
export { DocumentPersistenceModule } from './documents/document-persistence.module';
export { type ByteRange, FileBucket } from './documents/file-bucket';
export { type DocumentFilter, DocumentRepository } from './documents/repository';
export { LegalHoldRepository } from './documents/legal-hold.repository';
export type { LegalHold } from './documents/legal-hold.schema';
export { RequestDraftRepository } from './documents/request-draft.repository';
export { type DraftSide, type RequestDraft } from './documents/request-draft.schema';
export { RetentionRepository } from './documents/retention.repository';
export { ScanRepository } from './documents/scan.repository';
export { UploadSessionRepository } from './documents/upload-session.repository';
export type { UploadSession } from './documents/upload-session.schema';
export { StagedFileRepository } from './documents/staged-file.repository';
export { DelegationRepository, type StoredDelegation } from './delegations/repository';
export { type DrawSeed, DrawSeedRepository } from './draw-seeds/repository';
export { ErasureRepository } from './erasures/repository';
export type { StoredErasure } from './erasures/stored-erasure';
export { EventRepository } from './events/repository';
export type { TimelineFilter } from './events/timeline';
export type {
  CountedChange,
  CounterCell,
  EventActor,
  EventToStore,
  PersonalValues,
  SaltedValue,
  StoredEvent,
  StreamHead,
  Tells,
} from './events/stored-event';
export { type UntoldEvent, UntoldRepository } from './events/untold.repository';
export { ExportRepository } from './exports/repository';
export type { ExportState, StoredExport } from './exports/stored-export';
export { ImportMappingRepository, type SavedMapping } from './import-mappings/repository';
export { ImportPersistenceModule } from './imports/import-persistence.module';
export { ImportRepository } from './imports/repository';
export {
  IMPORT_STATES,
  type ImportCounts,
  type ImportFailure,
  type ImportIssue,
  type ImportProgress,
  type ImportRequest,
  type ImportState,
  type ImportStep,
  NO_PROGRESS,
  type StoredImport,
} from './imports/stored-import';
export { LeaseRepository } from './leases/repository';
export { LoginFailureRepository } from './login-failures/repository';
export { Migrator } from './migrations/migrator';
export type { ContactRow, PendingContact, PreferenceRow, SealedContact } from './notifications/account-settings';
export { AccountSettingsRepository } from './notifications/account-settings.repository';
export type { TemplateRow, WebhookRow } from './notifications/administered';
export { DeadLetterRepository } from './notifications/dead-letter.repository';
export { NotificationPersistenceModule } from './notifications/notification-persistence.module';
export type { NotificationFilter, NotificationRow } from './notifications/notification-row';
export { NotificationRepository } from './notifications/notification.repository';
export type { ChannelDepth, OutboxItem, OutboxRow, OutboxState, StoredParcel } from './notifications/outbox-row';
export { type Leased, OutboxRepository } from './notifications/outbox.repository';
export { TemplateRepository } from './notifications/template.repository';
export { UrgeRepository } from './notifications/urge.repository';
export { WebhookRepository } from './notifications/webhook.repository';
export { PassRepository } from './passes/pass.repository';
export { SimulatedChangeRepository } from './passes/simulated-change.repository';
export {
  PASS_STATES,
  type PassKind,
  type PassProgress,
  type PassRequest,
  type PassState,
  type SimulatedChange,
  type StoredPass,
} from './passes/stored-pass';
export { MasterKeyMissing } from './personal/master-keys';
export { type PersonalSubject, PersonalVault } from './personal/vault';
export { type PersistenceAsyncOptions, PersistenceModule } from './persistence.module';
export type { Receipt } from './receipts/receipt';
export { ReceiptRepository } from './receipts/repository';
export { ProofPersistenceModule } from './seals/proof-persistence.module';
export { SealRepository } from './seals/repository';
export type { OwnedHead, SealedHead, StoredSeal } from './seals/stored-seal';
export { SessionRepository, type SessionRow } from './sessions/repository';
export { BatchCaseRepository } from './notices/batch-case.repository';
export { type StoredUpperList, type StoredUpperRow, UpperListRepository } from './notices/upper-list.repository';
export { LetterNumberRepository } from './letters/letter-number.repository';
export { NoticeBoardRepository, type RecordedEntry } from './notices/notice-board.repository';
export {
  LATENESS_KEYS,
  type LateTurn,
  type LatenessCount,
  type LatenessKey,
  type LatenessQuestion,
} from './lateness/late-turn';
export { LatenessRepository } from './lateness/repository';
export type { SavedView } from './saved-views/saved-view';
export { SavedViewRepository } from './saved-views/repository';
export { type FoundCase, CaseSearchRepository } from './snapshots/case-search.repository';
export { type Doing, DoingsRepository } from './events/doings.repository';
export { BOARD_TYPES, BoardRepository } from './board/repository';
export { TargetRepository } from './targets/repository';
export { EventSearchRepository, type FoundEvent } from './events/event-search.repository';
export { BanReachRepository, type OpenCase } from './snapshots/ban-reach.repository';
export { AwaitingRepository } from './snapshots/awaiting.repository';
export type { SnapshotFilter } from './snapshots/filter';
export { SnapshotRepository } from './snapshots/repository';
export type { AwaitingThing, SnapshotRow, StoredDescription } from './snapshots/snapshot-row';
export { TaskRepository } from './tasks/repository';
export type { Addressee, TaskChanges, TaskFilter, TaskRow } from './tasks/task-row';
export { AccountPersistenceModule } from './users/account-persistence.module';
export { UserRepository } from './users/repository';
export type { StoredUser, UserChange, UserRow } from './users/user-row';
