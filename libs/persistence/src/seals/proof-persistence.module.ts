import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { ErasureRepository } from '../erasures/repository';
import { ERASURES, erasureSchema } from '../erasures/schema';
import { ExportRepository } from '../exports/repository';
import { DOSSIER_EXPORTS, exportSchema } from '../exports/schema';
import { SealRepository } from './repository';
import { SEALED_HEADS, SEALS, SEAL_KEYS, sealKeySchema, sealSchema, sealedHeadSchema } from './schema';

const REPOSITORIES = [SealRepository, ExportRepository, ErasureRepository];

/** Seals, exports and erasures, on the connection of `PersistenceModule`. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: SEALS, schema: sealSchema },
      { name: SEALED_HEADS, schema: sealedHeadSchema },
      { name: SEAL_KEYS, schema: sealKeySchema },
      { name: DOSSIER_EXPORTS, schema: exportSchema },
      { name: ERASURES, schema: erasureSchema },
    ]),
  ],
  providers: REPOSITORIES,
  exports: REPOSITORIES,
})
export class ProofPersistenceModule {}
