import type { Barred } from '@app/documents';
import type { Instant, RedactionClass } from '@app/domain';
import type { Destruction, StoredEvent, StreamHead } from '@app/persistence';
import type { PathStep } from '../seals/merkle-paths';
import type { Seal } from '../seals/seal';

/** A stream's head of some day, and the way from it to the root of that day's seal. */
export interface Inclusion extends StreamHead {
  /** Number of the seal. */
  readonly seal: number;
  readonly path: readonly PathStep[];
}

/** A paper as the index lists it: accepted, or handed in and found infected. */
interface ListedPaper {
  readonly documentId: string;
  readonly type: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

export interface KeptPaper extends ListedPaper {
  /** Read twice: once for its checksum. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A paper whose bytes may not or can no longer be given out: listed with its hash, and why it is not here. */
export interface AbsentPaper extends ListedPaper {
  readonly absent: Barred;
  /** Where its bytes are gone. */
  readonly destroyed?: Pick<Destruction, 'at' | 'reason'>;
}

export type BundleFile = KeptPaper | AbsentPaper;

/** A personal value with its salt; the event's data hold the hash of both. */
export interface PersonalValue {
  /** Id of the event. */
  readonly event: string;
  readonly field: string;
  readonly salt: string;
  readonly value: string;
}

/** Everything that goes into one export. */
export interface BundleContent {
  readonly creditCode: string;
  readonly enterpriseName: string;
  /** Business and real time of the export. */
  readonly createdAt: Instant;
  readonly recordedAt: Instant;
  /** Account. */
  readonly createdBy: string;
  readonly reason: string;
  /** Classes that were asked for; everything else is out. */
  readonly included: readonly RedactionClass[];
  /** By (recordedAt, aggregate id, revision). */
  readonly events: readonly StoredEvent[];
  readonly heads: readonly StreamHead[];
  readonly root: string;
  readonly seals: readonly Seal[];
  readonly inclusions: readonly Inclusion[];
  /** Every public key that signed a seal, PEM. */
  readonly publicKeys: readonly string[];
  readonly files: readonly BundleFile[];
  /** Undefined where personal data are out. */
  readonly personal?: readonly PersonalValue[];
}
