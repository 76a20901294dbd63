import { Injectable } from '@nestjs/common';
import { type AggregateType, type IsoDate, SYSTEM_ACTOR, toInstant } from '@app/domain';
import {
  AccessLogRepository,
  type Destruction,
  type DocumentRow,
  LegalHoldRepository,
  RegionScope,
  RetentionRepository,
  StagedFileRepository,
  Transactions,
} from '@app/persistence';
import { SnapshotReader } from '@app/record';
import { retentionTerm } from './retention-term';

const DAY_MS = 86_400_000;

/** How long a file with a virus is kept for whoever looks into it. Real time. */
export const QUARANTINE_DAYS = 30;

const BATCH = 100;

/** Things of a firm that may rest on a document while they are open. */
const RESTING: readonly AggregateType[] = ['application', 'cultivation'];

/**
 * Destroys the bytes of what nobody may need any more, and leaves its row: hash, size, who handed it in, when and why it went.
 * The chain of the case holds the hash, so that it stays provable. Its file is removed by the sweeper of staged files.
 */
@Injectable()
export class RetentionSweeper {
  constructor(
    private readonly retention: RetentionRepository,
    private readonly holds: LegalHoldRepository,
    private readonly staged: StagedFileRepository,
    private readonly snapshots: SnapshotReader,
    private readonly log: AccessLogRepository,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @param today of business: terms are dates that people see
   * @param now real time
   * @returns how many went
   */
  async sweep(today: IsoDate, now: Date = new Date()): Promise<number> {
    const expired = await this.each(
      (after) => this.retention.expired(today, after, BATCH),
      ({ type }) => {
        const { name, years, source } = retentionTerm(type);
        return { reason: 'retention', rule: `${name}: ${years} 年 years; ${source}` };
      },
      now,
    );
    const before = toInstant(now.getTime() - QUARANTINE_DAYS * DAY_MS);
    const infected = await this.each(
      (after) => this.retention.infectedBefore(before, after, BATCH),
      () => ({ reason: 'infected', rule: `${QUARANTINE_DAYS} 天隔离期满 days of quarantine are over` }),
      now,
    );
    return expired + infected;
  }

  private async each(
    rows: (after: string) => Promise<readonly DocumentRow[]>,
    why: (row: DocumentRow) => Omit<Destruction, 'at'>,
    now: Date,
  ): Promise<number> {
    let gone = 0;
    let after = '';
    for (;;) {
      const batch = await rows(after);
      for (const row of batch) if (await this.destroy(row, { ...why(row), at: toInstant(now.getTime()) })) gone += 1;
      const last = batch.at(-1);
      if (!last || batch.length < BATCH) return gone;
      after = last.id;
    }
  }

  private async destroy(row: DocumentRow, destruction: Destruction): Promise<boolean> {
    if (destruction.reason === 'retention' && (await this.isReferenced(row))) return false;
    const gone = await this.transactions.run(async (session) => {
      if (await this.holds.binds(row.creditCode, row.id, session)) return false;
      if (!(await this.retention.destroy(row, destruction, session))) return false;
      await this.staged.doom(row.fileId, new Date(), session);
      return true;
    });
    if (gone) await this.note(row);
    return gone;
  }

  /** Whether the firm's own record rests on it as evidence, or a thing that is still open. */
  private async isReferenced({ id, creditCode }: DocumentRow): Promise<boolean> {
    const scope = RegionScope.firm(creditCode);
    const firm = await this.snapshots.find({ type: 'enterprise', id: creditCode }, scope);
    if (firm && JSON.stringify(firm.state).includes(`"${id}"`)) return true;
    for (const type of RESTING) {
      const things = await this.snapshots.ofFirm(type, creditCode, scope);
      const open = things.filter(({ description }) => !description.closed);
      if (open.some(({ state }) => JSON.stringify(state).includes(`"${id}"`))) return true;
    }
    return false;
  }

  private async note({ id, creditCode, regionCode }: DocumentRow): Promise<void> {
    const { kind, id: actorId, roles } = SYSTEM_ACTOR;
    await this.log.append({
      at: toInstant(Date.now()),
      actor: { kind, id: actorId, roles },
      action: 'document.destroyed',
      subject: { type: 'document', id },
      creditCode,
      regionCode,
      requestId: null,
    });
  }
}
