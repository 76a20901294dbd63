import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { FileBucket } from './file-bucket';
import { LegalHoldRepository } from './legal-hold.repository';
import { LEGAL_HOLDS, legalHoldSchema } from './legal-hold.schema';
import { RequestDraftRepository } from './request-draft.repository';
import { REQUEST_DRAFTS, requestDraftSchema } from './request-draft.schema';
import { RetentionRepository } from './retention.repository';
import { DocumentRepository } from './repository';
import { ScanRepository } from './scan.repository';
import { DOCUMENTS, documentSchema } from './schema';
import { StagedFileRepository } from './staged-file.repository';
import { STAGED_FILES, stagedFileSchema } from './staged-file.schema';
import { UploadSessionRepository } from './upload-session.repository';
import { UPLOAD_PIECES, UPLOAD_SESSIONS, uploadPieceSchema, uploadSessionSchema } from './upload-session.schema';

const REPOSITORIES = [
  DocumentRepository,
  LegalHoldRepository,
  RequestDraftRepository,
  RetentionRepository,
  ScanRepository,
  StagedFileRepository,
  UploadSessionRepository,
  FileBucket,
];

/** Uploaded files and what is known of them, on the connection of `PersistenceModule`. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: DOCUMENTS, schema: documentSchema },
      { name: LEGAL_HOLDS, schema: legalHoldSchema },
      { name: REQUEST_DRAFTS, schema: requestDraftSchema },
      { name: STAGED_FILES, schema: stagedFileSchema },
      { name: UPLOAD_PIECES, schema: uploadPieceSchema },
      { name: UPLOAD_SESSIONS, schema: uploadSessionSchema },
    ]),
  ],
  providers: REPOSITORIES,
  exports: REPOSITORIES,
})
export class DocumentPersistenceModule {}
