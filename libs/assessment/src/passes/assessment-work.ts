import { AssessmentRepository, PoolMoveRepository, type StoredPass } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { VerdictBook } from '../assessor';
import { lookAt } from '../look';
import type { FirmOnFile } from '../source/firm-source';
import { VERDICT_BOOK } from '../verdict-book.token';
import type { PageOfWork, PassWork, WorkAtHand } from './pass-work';

export interface AssessmentTally {
  readonly assessed: number;
  readonly moves: number;
}

export const NOTHING_ASSESSED: AssessmentTally = { assessed: 0, moves: 0 };

/** Looks at every firm anew: pools, risks, ends of titles. */
@Injectable()
export class AssessmentWork implements PassWork<AssessmentTally> {
  constructor(
    @Inject(VERDICT_BOOK) private readonly rules: VerdictBook,
    private readonly assessments: AssessmentRepository,
    private readonly poolMoves: PoolMoveRepository,
  ) {}

  open(pass: StoredPass<AssessmentTally>): Promise<WorkAtHand<AssessmentTally>> {
    const { asOf } = pass.request;
    return Promise.resolve({
      page: (tally, firms) => this.page(tally, firms, asOf),
      finish: () => Promise.resolve(),
    });
  }

  private page(tally: AssessmentTally, firms: readonly FirmOnFile[], asOf: string): PageOfWork<AssessmentTally> {
    const { assessments, moves } = lookAt(firms, this.rules, asOf);
    return {
      tally: { assessed: tally.assessed + assessments.length, moves: tally.moves + moves.length },
      store: async (session) => {
        await this.assessments.save(assessments, session);
        await this.poolMoves.add(moves, session);
      },
    };
  }
}
