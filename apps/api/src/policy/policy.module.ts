import { AssessmentModule } from '@app/assessment';
import { Module } from '@nestjs/common';
import { CaseEffects } from './case-effects.service';
import { DraftingController } from './drafting.controller';
import { PolicyController } from './policy.controller';
import { RuleSets } from './rule-sets.service';
import { SimulationController } from './simulation.controller';

@Module({
  imports: [AssessmentModule],
  controllers: [PolicyController, DraftingController, SimulationController],
  providers: [RuleSets, CaseEffects],
})
export class PolicyModule {}
