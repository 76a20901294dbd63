import { type Instant, type IsoDate, type RuleSetState } from '@app/domain';
import { PassRepository, RegionScope, type StoredPass, type TransactionSession } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { VerdictBook } from '../assessor';
import { NOTHING_SIMULATED, type SimulationTally } from '../rules/simulation-tally';
import { FirmSource } from '../source/firm-source';
import { VERDICT_BOOK } from '../verdict-book.token';
import { NOTHING_ASSESSED } from './assessment-work';

/** Who asks for a pass, and when, in business time. */
export interface PassOrder {
  /** A branch, or empty for every firm. */
  readonly regionCode: string;
  readonly asOf: IsoDate;
  readonly requestedAt: Instant;
  readonly requestedBy: string;
}

/** Where passes are ordered. The worker finds what was ordered and brings a workflow to it. */
@Injectable()
export class PassDesk {
  constructor(
    private readonly passes: PassRepository,
    private readonly source: FirmSource,
    @Inject(VERDICT_BOOK) private readonly rules: VerdictBook,
  ) {}

  /**
   * Orders one look at every firm of a branch under the rules of the day; the same day and rules again order nothing.
   *
   * @returns the id of the pass
   */
  async orderAssessment(order: PassOrder): Promise<string> {
    const id = `asm_${order.asOf.replaceAll('-', '')}_${order.regionCode || 'all'}_${this.rules.version(order.asOf)}`;
    const total = await this.total(order.regionCode);
    await this.passes.create(id, 'assessment', order, { total, tally: NOTHING_ASSESSED });
    return id;
  }

  /**
   * Orders a look at every firm where the rules of the day are others than those of the last one.
   *
   * @returns the id of the pass that was ordered, or undefined
   */
  async orderWhereRulesChanged(order: Omit<PassOrder, 'regionCode'>): Promise<string | undefined> {
    const latest = await this.passes.latestOfAll('assessment');
    const isSame = latest?.id.endsWith(`_${this.rules.version(order.asOf)}`);
    return isSame ? undefined : this.orderAssessment({ ...order, regionCode: '' });
  }

  /**
   * Orders a run of a draft over every firm of a branch.
   *
   * @param id of the pass, new
   */
  async orderSimulation(
    id: string,
    { id: ruleSetId, packHash }: Pick<RuleSetState, 'id' | 'packHash'>,
    order: PassOrder,
    session?: TransactionSession,
  ): Promise<void> {
    const total = await this.total(order.regionCode);
    const request = { ...order, ruleSetId, packHash };
    await this.passes.create(id, 'simulation', request, { total, tally: NOTHING_SIMULATED }, session);
  }

  /** A simulation as it stands the moment after it was ordered. */
  ordered(
    id: string,
    { id: ruleSetId, packHash }: Pick<RuleSetState, 'id' | 'packHash'>,
    order: PassOrder,
  ): StoredPass<SimulationTally> {
    return {
      id,
      kind: 'simulation',
      state: 'queued',
      request: { ...order, ruleSetId, packHash },
      progress: { cursor: null, done: 0, total: 0 },
      tally: NOTHING_SIMULATED,
      failure: null,
      updatedAt: order.requestedAt,
    };
  }

  private async total(regionCode: string): Promise<number> {
    return (await this.source.count(regionCode ? RegionScope.branch(regionCode) : RegionScope.everything())).count;
  }
}
