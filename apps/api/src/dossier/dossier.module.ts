import { DossierProofModule } from '@app/dossier';
import { Module } from '@nestjs/common';
import { DossierReading } from './dossier-reading';
import { DossierController } from './dossier.controller';
import { ExportOrders } from './export-orders';
import { ExportController } from './export.controller';
import { TimelineController } from './timeline.controller';

@Module({
  imports: [DossierProofModule],
  controllers: [DossierController, TimelineController, ExportController],
  providers: [DossierReading, ExportOrders],
})
export class DossierModule {}
