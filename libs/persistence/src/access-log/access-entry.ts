import type { Actor, Instant } from '@app/domain';

/** Who read or took away what of a firm, or read or changed accounts, when. Kept apart from the record: it proves nothing about a case. */
export interface AccessEntry {
  /** Real time. */
  readonly at: Instant;
  readonly actor: Pick<Actor, 'kind' | 'id' | 'name' | 'roles' | 'department'>;
  /** `document.download`, `dossier.read`, …: the permission by which it was done. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Empty where it belongs to no firm. */
  readonly creditCode: string;
  readonly regionCode: string;
  readonly requestId: string | null;
}

export interface StoredAccessEntry extends AccessEntry {
  readonly id: string;
}

/** What of the log is asked for; everything where nothing is said. */
export interface AccessFilter {
  readonly creditCode?: string;
  readonly action?: string;
  /** Account of whoever read or changed. */
  readonly account?: string;
}
