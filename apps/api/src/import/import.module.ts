import { ImportFiles, RecordImportTarget } from '@app/directory-import';
import { DocumentPersistenceModule, ImportPersistenceModule } from '@app/persistence';
import { Module } from '@nestjs/common';
import { EnterpriseImportController } from './enterprise-import.controller';
import { ImportIntake } from './import-intake';
import { ImportRequests } from './import-requests';
import { ImportPreviewController } from './import-preview.controller';
import { ImportMappingController } from './import-mapping.controller';
import { ImportMappingService } from './import-mapping.service';
import { ImportRunnerService } from './import-runner.service';
import { ImportController } from './import.controller';
import { MappingChoice } from './mapping-choice';

@Module({
  imports: [ImportPersistenceModule, DocumentPersistenceModule],
  controllers: [EnterpriseImportController, ImportPreviewController, ImportController, ImportMappingController],
  providers: [
    ImportFiles,
    RecordImportTarget,
    ImportRunnerService,
    ImportMappingService,
    MappingChoice,
    ImportRequests,
    ImportIntake,
  ],
})
export class ImportModule {}
