import { DossierProofModule } from '@app/dossier';
import { Module } from '@nestjs/common';
import { NoticeModule } from '../notice/notice.module';
import { DossierReading } from './dossier-reading';
import { DossierController } from './dossier.controller';
import { ExportOrders } from './export-orders';
import { ExportController } from './export.controller';
import { ObjectionVeil } from './objection-veil';
import { TimelineController } from './timeline.controller';

@Module({
  imports: [DossierProofModule, NoticeModule],
  controllers: [DossierController, TimelineController, ExportController],
  providers: [DossierReading, ExportOrders, ObjectionVeil],
})
export class DossierModule {}
