import { Injectable } from '@nestjs/common';
import type { EvidenceFile, IsoDate, PaperOnFile, Upload } from '@app/domain';
import { AppConfig } from '@app/config';
import { DocumentRepository, type DocumentRow, RegionScope, type TransactionSession } from '@app/persistence';
import { type Barred, barredBecause } from '../scan/scan-access';

/** Documents as cases see them. */
@Injectable()
export class DocumentPapers {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly config: AppConfig,
  ) {}

  /** Uploads of a firm by id; those that do not exist, or are another firm's, are absent. */
  async findUploads(
    creditCode: string,
    ids: readonly string[],
    session?: TransactionSession,
  ): Promise<Readonly<Record<string, Upload>>> {
    const rows = await this.documents.findMany(ids, RegionScope.firm(creditCode), session);
    const uploads = rows
      .filter(({ destroyed }) => !destroyed)
      .map((row): [string, Upload] => {
        const { id, type, state, sha256, fileName, mediaType, onBehalf, uploadedAt } = row;
        const barred = this.barred(row);
        const signature = row.scanning?.signature ?? null;
        return [id, { type, creditCode, state, sha256, fileName, mediaType, onBehalf, uploadedAt, barred, signature }];
      });
    return Object.fromEntries(uploads);
  }

  /** Files handed in with an objection to a notice, in the order of their ids here; those of others are absent. */
  async findEvidence(
    noticeId: string,
    ids: readonly string[],
    session?: TransactionSession,
  ): Promise<readonly EvidenceFile[]> {
    const rows = await this.documents.findMany(ids, RegionScope.firm(noticeId), session);
    return ids.flatMap((wanted) =>
      rows.filter(({ id }) => id === wanted).map(({ id, fileName, sha256 }) => ({ documentId: id, fileName, sha256 })),
    );
  }

  /** Papers of a firm that were accepted and may be used on a day, the latest of each type. */
  async papersOnFile(
    creditCode: string,
    today: IsoDate,
    session?: TransactionSession,
  ): Promise<readonly PaperOnFile[]> {
    const papers = new Map<string, PaperOnFile>();
    for (const row of await this.documents.acceptedOn(creditCode, today, session)) {
      const { type, validTo } = row.acceptance;
      if (this.barred(row)) continue;
      if (!papers.has(type)) papers.set(type, { documentId: row.id, type, validTo });
    }
    return [...papers.values()];
  }

  private barred(row: DocumentRow): Barred | null {
    return barredBecause(row, this.config.uploads.unscanned);
  }
}
