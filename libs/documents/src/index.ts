export { DocumentEffectsAdapter } from './cases/document-effects.adapter';
export { DocumentPapers } from './cases/document-papers';
export { DocumentsModule } from './documents.module';
export { DocumentStore } from './store/document-store';
export type { KeptDocument } from './store/staged-file';
export { uploadTooLarge } from './store/upload-problems';
export { DocumentSweeper } from './sweeper';
