import { LetterNumberRepository, SnapshotRepository, type TransactionSession } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { LiveThings } from './ports';

/** What is open for a firm, read from the snapshots inside the transaction. */
@Injectable()
export class SnapshotLiveThings implements LiveThings {
  constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly letters: LetterNumberRepository,
  ) {}

  async cultivationOf(creditCode: string, session: TransactionSession): Promise<string | null> {
    const [id] = await this.snapshots.liveOfFirm('cultivation', creditCode, session);
    return id ?? null;
  }

  applicationsOf(creditCode: string, session: TransactionSession): Promise<readonly string[]> {
    return this.snapshots.liveOfFirm('application', creditCode, session);
  }

  nextLetterNumber(county: string, year: number, session: TransactionSession): Promise<number> {
    return this.letters.next(county, year, session);
  }
}
