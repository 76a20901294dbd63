import { AccountHoldersModule } from '@app/auth';
import { Module } from '@nestjs/common';
import { CaretakerController } from './caretaker.controller';
import { EnterpriseExportController } from './enterprise-export.controller';
import { EnterpriseController } from './enterprise.controller';
import { EnterpriseService } from './enterprise.service';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';

@Module({
  imports: [AccountHoldersModule],
  controllers: [EnterpriseExportController, EnterpriseController, PeopleController, CaretakerController],
  providers: [EnterpriseService, PeopleService],
  exports: [EnterpriseService],
})
export class EnterpriseModule {}
