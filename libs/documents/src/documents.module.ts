import { Module } from '@nestjs/common';
import { DocumentPersistenceModule } from '@app/persistence';
import { DocumentEffectsAdapter } from './cases/document-effects.adapter';
import { DocumentPapers } from './cases/document-papers';
import { DocumentStore } from './store/document-store';
import { DocumentSweeper } from './sweeper';

const SERVICES = [DocumentStore, DocumentEffectsAdapter, DocumentPapers, DocumentSweeper];

/** Uploaded files; needs the global `PersistenceModule` and `ConfigModule`. */
@Module({
  imports: [DocumentPersistenceModule],
  providers: SERVICES,
  exports: [...SERVICES, DocumentPersistenceModule],
})
export class DocumentsModule {}
