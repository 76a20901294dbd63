import { DocumentsModule } from '@app/documents';
import { Module } from '@nestjs/common';
import { DocumentRequestController } from './document-request.controller';
import { Drafts } from './draft.service';

@Module({ imports: [DocumentsModule], controllers: [DocumentRequestController], providers: [Drafts] })
export class DocumentRequestModule {}
