import { Module } from '@nestjs/common';
import { TemporalModule } from '@app/temporal';
import { StartupModule } from '../startup/startup.module';
import { ClockController } from './clock.controller';
import { HealthController } from './health.controller';
import { ReadinessService } from './readiness.service';

@Module({
  imports: [StartupModule, TemporalModule],
  controllers: [HealthController, ClockController],
  providers: [ReadinessService],
})
export class HealthModule {}
