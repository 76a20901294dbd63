import type { AggregateRef } from '@app/domain';
import { type RegionScope, SealRepository, type SealedHead } from '@app/persistence';
import { EventReader } from '@app/record';
import { Injectable } from '@nestjs/common';
import { SealKey } from '../seals/seal-key';
import { canonicalBytes, sealFault } from '../seals/seal';
import { BundleGatherer } from '../bundle/gather';

/** The first stream that is not what was sealed on some day. */
export interface SealBreak {
  readonly aggregate: AggregateRef;
  readonly revision: number;
  readonly reason: 'sealed';
  readonly seal: number;
}

export interface SealsVerdict {
  readonly valid: boolean;
  readonly seals: number;
  /** Number of the first seal that does not hold, and why. */
  readonly firstBreak?: { readonly number: number; readonly reason: string };
}

/** Holds what is stored against what was sealed. */
@Injectable()
export class DossierProof {
  constructor(
    private readonly seals: SealRepository,
    private readonly events: EventReader,
    private readonly gatherer: BundleGatherer,
    private readonly key: SealKey,
  ) {}

  /** Where a firm's streams stand in the seals. */
  headsOfFirm(creditCode: string): Promise<readonly SealedHead[]> {
    return this.seals.headsOfFirm(creditCode);
  }

  /** A stream may be hashed anew from its first event; it then is not what was sealed. */
  async firstBreak(creditCode: string, scope: RegionScope): Promise<SealBreak | undefined> {
    const hashes = new Map<string, string>();
    const { events } = await this.events.dossier(creditCode, scope);
    for (const { aggregate, revision, hash } of events)
      hashes.set(`${aggregate.type}:${aggregate.id}:${revision}`, hash);
    const heads = await this.seals.headsOfFirm(creditCode);
    const wrong = heads.find(
      ({ aggregate, revision, headHash }) => hashes.get(`${aggregate.type}:${aggregate.id}:${revision}`) !== headHash,
    );
    return wrong && { aggregate: wrong.aggregate, revision: wrong.revision, reason: 'sealed', seal: wrong.seal };
  }

  /** Walks the chain of seals; signatures of the key in use are checked too. */
  async verifySeals(): Promise<SealsVerdict> {
    const all = await this.gatherer.allSeals();
    for (const [n, seal] of all.entries()) {
      const { hash: _hash, signature, ...body } = seal;
      const forged = seal.keyId === this.key.id && !this.key.verify(canonicalBytes(body), signature);
      const reason = sealFault(seal, all[n - 1]) ?? (forged ? 'signature' : undefined);
      if (reason) return { valid: false, seals: n, firstBreak: { number: seal.number, reason } };
    }
    return { valid: true, seals: all.length };
  }
}
