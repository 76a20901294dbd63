import type { PassStanding } from '@app/contracts';
import { DomainError } from '@app/domain';
import { PassRepository, type PassRequest, RegionScope, type StoredPass, Transactions } from '@app/persistence';
import { Injectable, Logger } from '@nestjs/common';
import { FirmSource } from '../source/firm-source';
import { AssessmentWork } from './assessment-work';
import type { PassWork, WorkAtHand } from './pass-work';
import { SimulationWork } from './simulation-work';

/** Firms in one transaction: its writes must stay well under the lifetime of one. */
const PAGE = 250;

const ALL = RegionScope.everything();

type Opened = (pass: StoredPass) => Promise<WorkAtHand>;

/** Takes passes over all firms forward, page by page; each page and how far the pass is are stored together. */
@Injectable()
export class PassRunner {
  private readonly log = new Logger(PassRunner.name);

  constructor(
    private readonly passes: PassRepository,
    private readonly transactions: Transactions,
    private readonly source: FirmSource,
    private readonly assessment: AssessmentWork,
    private readonly simulation: SimulationWork,
  ) {}

  /**
   * Works for about as long as it is given.
   *
   * @param forMs real milliseconds; at least one page is done
   * @param beat called after each page, for the caller's heartbeat
   * @returns `over` where the pass is done, failed, cancelled or unknown
   */
  async advance(id: string, forMs: number, beat: (done: number) => void = () => undefined): Promise<PassStanding> {
    const until = Date.now() + forMs;
    let work: WorkAtHand | undefined;
    // Opened once for the whole stretch: checking a draft takes longer than a page of firms.
    const opened = async (pass: StoredPass): Promise<WorkAtHand> => (work ??= await this.workOf(pass).open(pass));
    for (;;) {
      const pass = await this.passes.find(id, ALL);
      if (!pass || (pass.state !== 'queued' && pass.state !== 'running')) return 'over';
      const standing = await this.onePage(pass, opened);
      beat(pass.progress.done);
      if (standing === 'over' || Date.now() >= until) return standing;
    }
  }

  private async onePage(pass: StoredPass, opened: Opened): Promise<PassStanding> {
    try {
      return await this.tryPage(pass, await opened(pass));
    } catch (error) {
      // What the rules or the record refuse will be refused again; anything technical is tried again by the caller.
      if (!(error instanceof DomainError) || error.status >= 500) throw error;
      this.log.warn(`pass ${pass.id} failed: ${error.code}`);
      await this.passes.end(pass.id, 'failed', error.code);
      return 'over';
    }
  }

  private async tryPage(pass: StoredPass, work: WorkAtHand): Promise<PassStanding> {
    const { cursor, done, total } = pass.progress;
    const firms = await this.source.following(cursor, scopeOfPass(pass.request), PAGE);
    const last = firms.at(-1);
    if (!last) {
      await work.finish(pass.tally);
      await this.passes.end(pass.id, 'done');
      return 'over';
    }
    const { tally, store } = work.page(pass.tally, firms);
    const progress = {
      cursor: last.state.creditCode,
      done: done + firms.length,
      total: Math.max(total, done + firms.length),
    };
    await this.transactions
      .run(async (session) => {
        await store(session);
        if (!(await this.passes.advance(pass, { progress, tally }, session))) throw new Superseded();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Superseded)) throw error;
      });
    return 'more';
  }

  private workOf(pass: StoredPass): PassWork {
    return pass.kind === 'simulation' ? this.simulation : this.assessment;
  }
}

/** A pass for nobody in particular is about every firm. */
function scopeOfPass({ regionCode }: PassRequest): RegionScope {
  return regionCode ? RegionScope.branch(regionCode) : ALL;
}

/** Another has stored this page, or the pass was ended: look again where it stands. */
class Superseded extends Error {}
