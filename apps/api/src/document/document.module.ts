import { DocumentsModule } from '@app/documents';
import { Module } from '@nestjs/common';
import { DocumentController } from './document.controller';
import { Evidence } from './evidence.service';
import { DocumentService } from './document.service';

@Module({ imports: [DocumentsModule], controllers: [DocumentController], providers: [DocumentService, Evidence] })
export class DocumentModule {}
