import type { Assignee, Delegation, EvidenceFile, IsoDate, PaperOnFile, Upload } from '@app/domain';
import type { TransactionSession } from '@app/persistence';

/** Stored files as cases see them, inside the transaction. */
export interface CaseFiles {
  /** Papers of a firm that were accepted and are valid on the day, the latest of each type. */
  papersOnFile(creditCode: string, today: IsoDate, session: TransactionSession): Promise<readonly PaperOnFile[]>;
  /** Uploads by id; those that do not exist are absent. */
  findUploads(
    creditCode: string,
    ids: readonly string[],
    session: TransactionSession,
  ): Promise<Readonly<Record<string, Upload>>>;
  /** Files handed in with an objection to a notice, in the order of their ids here; those of others are absent. */
  findEvidence(noticeId: string, ids: readonly string[], session: TransactionSession): Promise<readonly EvidenceFile[]>;
}

/** What is open for a firm, inside the transaction. */
export interface LiveThings {
  cultivationOf(creditCode: string, session: TransactionSession): Promise<string | null>;
  applicationsOf(creditCode: string, session: TransactionSession): Promise<readonly string[]>;
  /** The next number of a county's letters in a year; free again where the transaction comes to nothing. */
  nextLetterNumber(county: string, year: number, session: TransactionSession): Promise<number>;
}

/** Who can log in and holds what; in demonstrations also the accounts of the demonstration. */
export interface Holders {
  /** The active accounts that an assignee means, in the branches that contain the region. */
  find(
    assignee: Assignee,
    regionCode: string,
  ): Promise<readonly { readonly id: string; readonly regionCode: string }[]>;
}

/** Seats that are in the hands of colleagues for a period. */
export interface Delegations {
  /** Neither over nor taken back, for branches that contain the region. */
  live(regionCode: string, today: IsoDate, session: TransactionSession): Promise<readonly Delegation[]>;
}
