import { AssessmentPersistenceModule } from '@app/persistence';
import { Module } from '@nestjs/common';
import { AssessmentWork } from './passes/assessment-work';
import { PassDesk } from './passes/pass-desk';
import { PassRunner } from './passes/pass-runner';
import { SimulationWork } from './passes/simulation-work';
import { RuleBookVerdicts } from './rule-book-verdicts';
import { FirmSource } from './source/firm-source';
import { StaleAssessor } from './stale/stale-assessor';
import { VERDICT_BOOK } from './verdict-book.token';

/** Pools, risks, and passes over all firms. Needs the record and the rule book, which are global. */
@Module({
  imports: [AssessmentPersistenceModule],
  providers: [
    RuleBookVerdicts,
    { provide: VERDICT_BOOK, useExisting: RuleBookVerdicts },
    FirmSource,
    AssessmentWork,
    SimulationWork,
    PassRunner,
    PassDesk,
    StaleAssessor,
  ],
  exports: [AssessmentPersistenceModule, PassRunner, PassDesk, StaleAssessor, RuleBookVerdicts],
})
export class AssessmentModule {}
