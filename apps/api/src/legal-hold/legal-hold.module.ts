import { DocumentsModule } from '@app/documents';
import { Module } from '@nestjs/common';
import { LegalHoldController } from './legal-hold.controller';

@Module({ imports: [DocumentsModule], controllers: [LegalHoldController] })
export class LegalHoldModule {}
