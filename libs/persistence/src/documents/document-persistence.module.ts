import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { FileBucket } from './file-bucket';
import { DocumentRepository } from './repository';
import { ScanRepository } from './scan.repository';
import { DOCUMENTS, documentSchema } from './schema';
import { StagedFileRepository } from './staged-file.repository';
import { STAGED_FILES, stagedFileSchema } from './staged-file.schema';

const REPOSITORIES = [DocumentRepository, ScanRepository, StagedFileRepository, FileBucket];

/** Uploaded files and what is known of them, on the connection of `PersistenceModule`. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: DOCUMENTS, schema: documentSchema },
      { name: STAGED_FILES, schema: stagedFileSchema },
    ]),
  ],
  providers: REPOSITORIES,
  exports: REPOSITORIES,
})
export class DocumentPersistenceModule {}
