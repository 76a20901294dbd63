import type { Instant, IsoDate } from '@app/domain';
import type { StreamHead } from '../events/stored-event';

/** A daily seal as it is kept; what it says and how it is signed is `libs/dossier`'s. */
export interface StoredSeal {
  readonly number: number;
  readonly day: IsoDate;
  readonly at: Instant;
  readonly sealedAt: Instant;
  readonly streams: number;
  readonly root: string;
  readonly previous: string;
  readonly keyId: string;
  readonly hash: string;
  readonly signature: string;
}

/** A head that a seal holds, with the way up to the seal's root. */
export interface SealedHead extends StreamHead {
  readonly seal: number;
  readonly creditCode: string;
  readonly path: readonly { readonly side: 'left' | 'right'; readonly hash: string }[];
}

/** A head with the firm that it belongs to. */
export interface OwnedHead extends StreamHead {
  readonly creditCode: string;
}
