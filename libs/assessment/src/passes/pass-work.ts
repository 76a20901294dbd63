import type { StoredPass, TransactionSession } from '@app/persistence';
import type { FirmOnFile } from '../source/firm-source';

/** What a page of firms leads to: the tally so far, and what is stored with it in one transaction. */
export interface PageOfWork<T> {
  readonly tally: T;
  readonly store: (session: TransactionSession) => Promise<void>;
}

/** A pass at work in this process. */
export interface WorkAtHand<T = unknown> {
  /** Called again for a page whose transaction was lost. */
  page(tally: T, firms: readonly FirmOnFile[]): PageOfWork<T>;
  /** After the last page; called again where the pass was stopped before it was stored as done. */
  finish(tally: T): Promise<void>;
}

/** What a kind of pass does with the firms that it is shown. */
export interface PassWork<T = unknown> {
  /** @throws DomainError where what was asked cannot be done any more */
  open(pass: StoredPass<T>): Promise<WorkAtHand<T>>;
}
