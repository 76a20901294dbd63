import { Injectable } from '@nestjs/common';
import type { EvidenceFile, IsoDate, PaperOnFile, Upload } from '@app/domain';
import { DocumentRepository, RegionScope, type TransactionSession } from '@app/persistence';

/** Documents as cases see them. */
@Injectable()
export class DocumentPapers {
  constructor(private readonly documents: DocumentRepository) {}

  /** Uploads of a firm by id; those that do not exist, or are another firm's, are absent. */
  async findUploads(
    creditCode: string,
    ids: readonly string[],
    session?: TransactionSession,
  ): Promise<Readonly<Record<string, Upload>>> {
    const rows = await this.documents.findMany(ids, RegionScope.firm(creditCode), session);
    return Object.fromEntries(rows.map(({ id, type, state }) => [id, { type, creditCode, state }]));
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
    for (const { id, acceptance } of await this.documents.acceptedOn(creditCode, today, session)) {
      const { type, validTo } = acceptance;
      if (!papers.has(type)) papers.set(type, { documentId: id, type, validTo });
    }
    return [...papers.values()];
  }
}
