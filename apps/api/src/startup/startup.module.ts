import { AccountPersistenceModule } from '@app/persistence';
import { Module } from '@nestjs/common';
import { STARTUP_TASKS, type StartupTask } from './startup-task';
import { StartupService } from './startup.service';
import { AccountsTask } from './tasks/accounts.task';
import { ClockTask } from './tasks/clock.task';
import { FirstAdministratorTask } from './tasks/first-administrator.task';
import { MigrationsTask } from './tasks/migrations.task';
import { PersonalDataTask } from './tasks/personal-data.task';
import { SampleCountyTask } from './tasks/sample-county.task';
import { SampleExpertsTask } from './tasks/sample-experts.task';

/** In the order in which they run. */
const TASKS = [
  MigrationsTask,
  PersonalDataTask,
  ClockTask,
  AccountsTask,
  FirstAdministratorTask,
  SampleCountyTask,
  SampleExpertsTask,
];

@Module({
  imports: [AccountPersistenceModule],
  providers: [
    ...TASKS,
    { provide: STARTUP_TASKS, inject: TASKS, useFactory: (...tasks: StartupTask[]) => tasks },
    StartupService,
  ],
  exports: [StartupService],
})
export class StartupModule {}
