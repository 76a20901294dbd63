import { Module } from '@nestjs/common';
import { DocumentRequestController } from './document-request.controller';

@Module({ controllers: [DocumentRequestController] })
export class DocumentRequestModule {}
