import { DocumentsModule } from '@app/documents';
import { Module } from '@nestjs/common';
import { DocumentController } from './document.controller';
import { DocumentService } from './document.service';

@Module({ imports: [DocumentsModule], controllers: [DocumentController], providers: [DocumentService] })
export class DocumentModule {}
