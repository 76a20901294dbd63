export { DocumentEffectsAdapter } from './cases/document-effects.adapter';
export { DocumentPapers } from './cases/document-papers';
export { DocumentsModule } from './documents.module';
export { FILE_KINDS, type FileKind } from './sniff/file-kind';
export { DocumentStore } from './store/document-store';
export type { KeepRequest, KeptDocument, StagedFile } from './store/staged-file';
export { uploadTooLarge } from './store/upload-problems';
export { DocumentSweeper, PENDING_MS, type Swept } from './sweeper';
