import { Module } from '@nestjs/common';
import { EnterpriseExportController } from './enterprise-export.controller';
import { EnterpriseController } from './enterprise.controller';
import { EnterpriseService } from './enterprise.service';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';

@Module({
  controllers: [EnterpriseExportController, EnterpriseController, PeopleController],
  providers: [EnterpriseService, PeopleService],
  exports: [EnterpriseService],
})
export class EnterpriseModule {}
