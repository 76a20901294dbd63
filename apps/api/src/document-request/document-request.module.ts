import { DocumentsModule } from '@app/documents';
import { Module } from '@nestjs/common';
import { Comparisons } from './comparison.service';
import { DocumentRequestController } from './document-request.controller';
import { Drafts } from './draft.service';

@Module({ imports: [DocumentsModule], controllers: [DocumentRequestController], providers: [Drafts, Comparisons] })
export class DocumentRequestModule {}
