import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { PassRepository } from '../passes/pass.repository';
import { PASSES, SIMULATED_CHANGES, passSchema, simulatedChangeSchema } from '../passes/schema';
import { SimulatedChangeRepository } from '../passes/simulated-change.repository';
import { AssessmentRepository } from './assessment.repository';
import { PoolMoveRepository } from './pool-move.repository';
import { ASSESSMENTS, POOL_MOVES, assessmentSchema, poolMoveSchema } from './schema';

const REPOSITORIES = [AssessmentRepository, PoolMoveRepository, PassRepository, SimulatedChangeRepository];

/** Pools, passes and simulations, on the connection of `PersistenceModule`. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: ASSESSMENTS, schema: assessmentSchema },
      { name: POOL_MOVES, schema: poolMoveSchema },
      { name: PASSES, schema: passSchema },
      { name: SIMULATED_CHANGES, schema: simulatedChangeSchema },
    ]),
  ],
  providers: REPOSITORIES,
  exports: REPOSITORIES,
})
export class AssessmentPersistenceModule {}
