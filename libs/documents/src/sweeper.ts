import { Injectable } from '@nestjs/common';
import { toInstant } from '@app/domain';
import {
  DocumentRepository,
  FileBucket,
  RequestDraftRepository,
  StagedFileRepository,
  Transactions,
} from '@app/persistence';

const HOUR_MS = 3_600_000;

/** How long an upload may wait for a command that links it. Real time: it is not a deadline of a case. */
export const PENDING_MS = 24 * HOUR_MS;

/** Longer than any upload takes: a request ends after five minutes. */
const STAGED_MS = 6 * HOUR_MS;

const BATCH = 200;

export interface Swept {
  /** Documents that nothing had linked. */
  readonly pending: number;
  /** Files removed: theirs, and those that interrupted uploads left. */
  readonly files: number;
}

/** Removes uploads that nothing came of. May run anywhere, at any time, twice at once; a crash in it loses nothing. */
@Injectable()
export class DocumentSweeper {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly staged: StagedFileRepository,
    private readonly bucket: FileBucket,
    private readonly transactions: Transactions,
    private readonly drafts: RequestDraftRepository,
  ) {}

  /**
   * @param now real time
   * @throws DomainError 503 `DATABASE_AWAY`; call it again later
   */
  async sweep(now: Date = new Date()): Promise<Swept> {
    const pending = await this.removePending(now);
    await this.staged.doomAbandoned(new Date(now.getTime() - STAGED_MS));
    return { pending, files: await this.removeDoomed() };
  }

  private async removePending(now: Date): Promise<number> {
    const before = toInstant(now.getTime() - PENDING_MS);
    let removed = 0;
    let after = '';
    for (let more = true; more;) {
      const rows = await this.documents.pendingSince(before, after, BATCH);
      for (const { id, fileId } of rows) {
        // A draft lives longer than a day; what it names is still meant to be handed in.
        if (await this.drafts.names(id, now)) continue;
        const gone = await this.transactions.run(async (session) => {
          if (!(await this.documents.removePending(id, session))) return false;
          await this.staged.doom(fileId, now, session);
          return true;
        });
        if (gone) removed += 1;
      }
      after = rows.at(-1)?.id ?? after;
      more = rows.length === BATCH;
    }
    return removed;
  }

  private async removeDoomed(): Promise<number> {
    let removed = 0;
    for (let more = true; more;) {
      const fileIds = await this.staged.doomed(BATCH);
      for (const fileId of fileIds) {
        await this.bucket.remove(fileId);
        await this.staged.forget(fileId);
        removed += 1;
      }
      more = fileIds.length === BATCH;
    }
    return removed;
  }
}
