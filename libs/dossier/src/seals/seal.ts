import { createHash } from 'node:crypto';
import type { Instant, IsoDate } from '@app/domain';
import canonicalize from 'canonicalize';
import type { SealKey } from './seal-key';

/** What one seal says: the root over the heads of all streams that moved since the seal before it. */
export interface SealBody {
  /** 1, 2, … without a gap. */
  readonly number: number;
  /** Business day on which it was made; it holds everything that was recorded up to then and was not sealed yet. */
  readonly day: IsoDate;
  /** Business time. */
  readonly at: Instant;
  /** Real time. */
  readonly sealedAt: Instant;
  /** How many streams moved. */
  readonly streams: number;
  /** Merkle root over their heads; 64 zeros where none moved. */
  readonly root: string;
  /** Hash of the seal before; 64 zeros at the first. */
  readonly previous: string;
  /** SHA-256 of the public key (SPKI, DER), hex. */
  readonly keyId: string;
}

export interface Seal extends SealBody {
  /** Hex SHA-256 of the RFC 8785 canonical JSON of the body. */
  readonly hash: string;
  /** Ed25519 over the same bytes, hex. */
  readonly signature: string;
}

export const NO_SEAL = '0'.repeat(64);

/** The bytes that are hashed and signed: RFC 8785 canonical JSON, UTF-8. */
export function canonicalBytes(value: object): Buffer {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('not a JSON value');
  return Buffer.from(json, 'utf8');
}

export function signSeal(body: SealBody, key: SealKey): Seal {
  const bytes = canonicalBytes(body);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { ...body, hash, signature: key.sign(bytes) };
}

/** Why a seal does not follow the one before it; undefined where it does. The signature is checked by whoever holds the keys. */
export function sealFault(seal: Seal, before: Pick<Seal, 'number' | 'hash'> | undefined): string | undefined {
  const { hash, signature: _signature, ...body } = seal;
  if (body.number !== (before?.number ?? 0) + 1) return 'number';
  if (body.previous !== (before?.hash ?? NO_SEAL)) return 'previous';
  return createHash('sha256').update(canonicalBytes(body)).digest('hex') === hash ? undefined : 'hash';
}
