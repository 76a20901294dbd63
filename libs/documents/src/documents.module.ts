import { Module } from '@nestjs/common';
import { DocumentPersistenceModule } from '@app/persistence';
import { DocumentEffectsAdapter } from './cases/document-effects.adapter';
import { DocumentPapers } from './cases/document-papers';
import { DocumentStore } from './store/document-store';
import { DocumentSweeper } from './sweeper';
import { DocumentViews } from './view/document-views';
import { FileWorkshop } from './view/file-workshop';

const SERVICES = [DocumentStore, DocumentEffectsAdapter, DocumentPapers, DocumentSweeper, DocumentViews, FileWorkshop];

/** Uploaded files; needs the global `PersistenceModule` and `ConfigModule`. */
@Module({
  imports: [DocumentPersistenceModule],
  providers: SERVICES,
  exports: [...SERVICES, DocumentPersistenceModule],
})
export class DocumentsModule {}
