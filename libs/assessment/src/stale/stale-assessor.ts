import { AssessmentRepository, PoolMoveRepository, Transactions } from '@app/persistence';
import { BusinessClock } from '@app/calendar';
import { Inject, Injectable } from '@nestjs/common';
import { type VerdictBook, assessFirm } from '../assessor';
import { movesBetween } from '../rules/standings';
import { FirmSource } from '../source/firm-source';
import { VERDICT_BOOK } from '../verdict-book.token';

const AT_ONCE = 100;

/** Looks again at firms of which something changed, so that nobody waits for the night. */
@Injectable()
export class StaleAssessor {
  constructor(
    @Inject(VERDICT_BOOK) private readonly rules: VerdictBook,
    private readonly source: FirmSource,
    private readonly assessments: AssessmentRepository,
    private readonly poolMoves: PoolMoveRepository,
    private readonly transactions: Transactions,
    private readonly clock: BusinessClock,
  ) {}

  /** @returns how many firms were looked at; 0 where none is marked */
  async drain(signal?: AbortSignal): Promise<number> {
    let looked = 0;
    for (;;) {
      const stale = await this.assessments.stale(AT_ONCE);
      if (stale.length === 0 || signal?.aborted) return looked;
      await this.look(new Map(stale.map(({ creditCode, mark }) => [creditCode, mark])));
      looked += stale.length;
    }
  }

  private async look(marks: ReadonlyMap<string, string>): Promise<void> {
    // Read after the marks: what changes from now on is marked anew.
    const firms = await this.source.named([...marks.keys()]);
    const asOf = this.clock.today();
    const found = firms.map((firm) => ({ firm, assessment: assessFirm(firm, this.rules, asOf) }));
    const moves = found.flatMap(({ firm, assessment }) => movesBetween(firm.before, assessment));
    await this.transactions.run(async (session) => {
      await this.assessments.save(
        found.map(({ assessment }) => assessment),
        marks,
        session,
      );
      await this.poolMoves.add(moves, session);
    });
    const missing = [...marks.keys()].filter((code) => !firms.some(({ state }) => state.creditCode === code));
    await this.assessments.forget(missing);
  }
}
