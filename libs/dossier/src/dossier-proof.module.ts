import { DocumentPersistenceModule } from '@app/persistence';
import { Module } from '@nestjs/common';
import { ExportDesk } from './bundle/export-desk';
import { BundleGatherer } from './bundle/gather';
import { DossierProof } from './proof/dossier-proof';
import { SealModule } from './seals/seal.module';

/** Exports and proofs of dossiers; needs the record. */
@Module({
  imports: [SealModule, DocumentPersistenceModule],
  providers: [BundleGatherer, ExportDesk, DossierProof],
  exports: [SealModule, DocumentPersistenceModule, ExportDesk, DossierProof],
})
export class DossierProofModule {}
