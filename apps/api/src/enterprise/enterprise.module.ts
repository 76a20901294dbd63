import { Module } from '@nestjs/common';
import { EnterpriseExportController } from './enterprise-export.controller';
import { EnterpriseController } from './enterprise.controller';
import { EnterpriseService } from './enterprise.service';

@Module({
  controllers: [EnterpriseExportController, EnterpriseController],
  providers: [EnterpriseService],
  exports: [EnterpriseService],
})
export class EnterpriseModule {}
