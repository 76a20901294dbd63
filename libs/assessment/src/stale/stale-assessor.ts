import { BusinessClock } from '@app/calendar';
import {
  AssessmentRepository,
  DirectoryRepository,
  PoolMoveRepository,
  type StaleFirm,
  Transactions,
} from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { VerdictBook } from '../assessor';
import { lookAt } from '../look';
import { FirmSource } from '../source/firm-source';
import { VERDICT_BOOK } from '../verdict-book.token';

const AT_ONCE = 100;

/** Looks again at firms of which something changed, so that nobody waits for the night. */
@Injectable()
export class StaleAssessor {
  constructor(
    @Inject(VERDICT_BOOK) private readonly rules: VerdictBook,
    private readonly source: FirmSource,
    private readonly directory: DirectoryRepository,
    private readonly assessments: AssessmentRepository,
    private readonly poolMoves: PoolMoveRepository,
    private readonly transactions: Transactions,
    private readonly clock: BusinessClock,
  ) {}

  /** @returns how many firms were looked at; 0 where none changed */
  async drain(signal?: AbortSignal): Promise<number> {
    let looked = 0;
    for (;;) {
      const stale = await this.directory.stale(AT_ONCE);
      if (stale.length === 0 || signal?.aborted) return looked;
      await this.look(stale);
      looked += stale.length;
    }
  }

  private async look(stale: readonly StaleFirm[]): Promise<void> {
    // Read after the marks: what changes from now on makes the firm stale anew.
    const firms = await this.source.named(stale.map(({ creditCode }) => creditCode));
    const { assessments, moves } = lookAt(firms, this.rules, this.clock.today());
    await this.transactions.run(async (session) => {
      await this.assessments.save(assessments, session);
      await this.poolMoves.add(moves, session);
    });
    await this.directory.settle(stale);
  }
}
