import { DocumentsModule } from '@app/documents';
import { Module } from '@nestjs/common';
import { CaseForms } from './case-forms.service';
import { PaperworkController } from './paperwork.controller';
import { PlatformPackageService } from './platform-package.service';
import { SummaryTableController } from './summary-table.controller';
import { SummaryTables } from './summary-table.service';

@Module({
  imports: [DocumentsModule],
  controllers: [PaperworkController, SummaryTableController],
  providers: [PlatformPackageService, CaseForms, SummaryTables],
})
export class PaperworkModule {}
