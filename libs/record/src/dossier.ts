import type { IsoDate } from '@app/domain';
import type { StoredEvent, StreamHead } from '@app/persistence';
import type { ChainBreak } from './chain';

/** Everything on record about a firm, checkable by itself. */
export interface Dossier {
  readonly creditCode: string;
  /** Absent: as of now. */
  readonly asOf?: IsoDate;
  /** Absent: everything that is on record. */
  readonly knownBy?: IsoDate;
  /** By (recordedAt, aggregate id, revision). */
  readonly events: readonly StoredEvent[];
  /** Where each stream stands, by aggregate id. */
  readonly heads: readonly StreamHead[];
  /** Merkle root over the heads. */
  readonly root: string;
}

export interface DossierVerdict {
  readonly valid: boolean;
  /** How many events were checked. */
  readonly events: number;
  readonly root: string;
  readonly firstBreak?: ChainBreak;
}
