import type { DocumentRow } from '@app/persistence';

/** Sends items that an infected file answers back to the firm. */
export interface InfectedPapers {
  /** May be called again for the same file; what has gone back stays as it is. */
  sendBack(document: DocumentRow, signature: string): Promise<void>;
}

export const INFECTED_PAPERS = Symbol('INFECTED_PAPERS');
