import { DocumentPersistenceModule, NotificationPersistenceModule, ProofPersistenceModule } from '@app/persistence';
import { Module } from '@nestjs/common';
import { ErasureHolds } from './erasure-holds';
import { ErasureController } from './erasure.controller';
import { ErasureService } from './erasure.service';

@Module({
  imports: [ProofPersistenceModule, DocumentPersistenceModule, NotificationPersistenceModule],
  controllers: [ErasureController],
  providers: [ErasureService, ErasureHolds],
})
export class ErasureModule {}
