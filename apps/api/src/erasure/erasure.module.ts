import { DocumentPersistenceModule, ProofPersistenceModule } from '@app/persistence';
import { Module } from '@nestjs/common';
import { ErasureController } from './erasure.controller';
import { ErasureService } from './erasure.service';

@Module({
  imports: [ProofPersistenceModule, DocumentPersistenceModule],
  controllers: [ErasureController],
  providers: [ErasureService],
})
export class ErasureModule {}
