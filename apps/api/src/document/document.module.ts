import { DocumentsModule } from '@app/documents';
import { Module } from '@nestjs/common';
import { DocumentController } from './document.controller';
import { Evidence } from './evidence.service';
import { DocumentService } from './document.service';
import { UploadSessionController } from './upload-session.controller';
import { UploadSessions } from './upload-sessions.service';

@Module({
  imports: [DocumentsModule],
  controllers: [DocumentController, UploadSessionController],
  providers: [DocumentService, Evidence, UploadSessions],
})
export class DocumentModule {}
