import { Module } from '@nestjs/common';
import { StartupModule } from '../startup/startup.module';
import { ClockController } from './clock.controller';
import { HealthController } from './health.controller';
import { ReadinessService } from './readiness.service';
import { WorkflowHealth } from './workflow-health';

@Module({
  imports: [StartupModule],
  controllers: [HealthController, ClockController],
  providers: [
    ReadinessService,
    { provide: WorkflowHealth, useValue: { look: () => Promise.resolve('away') } satisfies WorkflowHealth },
  ],
})
export class HealthModule {}
