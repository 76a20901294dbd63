import { AssessmentModule } from '@app/assessment';
import { Module } from '@nestjs/common';
import { PassController } from './pass.controller';
import { PoolController } from './pool.controller';

@Module({ imports: [AssessmentModule], controllers: [PoolController, PassController] })
export class PoolModule {}
