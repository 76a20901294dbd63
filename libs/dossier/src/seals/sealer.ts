import { randomUUID } from 'node:crypto';
import { BusinessClock } from '@app/calendar';
import { toInstant } from '@app/domain';
import { LeaseRepository, type OwnedHead, SealRepository } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { merkleTree } from './merkle-paths';
import { NO_SEAL, type Seal, signSeal } from './seal';
import { SealKey } from './seal-key';
import { SEAL_OUTLET, type SealOutlet } from './seal-outlet';

/** Longer than a seal takes; a process that died lets go after it. */
const LEASE_MS = 10 * 60_000;
const LEASE = 'seal';
const PAGE = 200;

export interface Sealed {
  /** Absent where the day has its seal already. */
  readonly seal?: Seal;
  /** Numbers of seals of which another one stands outside of the database. */
  readonly differing: readonly number[];
}

/** Makes one seal a business day over whatever moved since the last: a day that was missed is in the next seal. */
@Injectable()
export class Sealer {
  constructor(
    private readonly seals: SealRepository,
    private readonly leases: LeaseRepository,
    private readonly clock: BusinessClock,
    private readonly key: SealKey,
    @Inject(SEAL_OUTLET) private readonly outlet: SealOutlet,
  ) {}

  /** Done twice on one day it makes nothing more, but writes outside what is not there yet. */
  async sealDay(): Promise<Sealed> {
    const holder = randomUUID();
    if (!(await this.leases.acquire(LEASE, holder, LEASE_MS))) return { differing: [] };
    try {
      await this.seals.keepKey(this.key.id, this.key.publicPem);
      const seal = await this.next();
      return { ...(seal ? { seal } : {}), differing: await this.exportAll() };
    } finally {
      await this.leases.release(LEASE, holder);
    }
  }

  private async next(): Promise<Seal | undefined> {
    const [day, at] = [this.clock.today(), this.clock.instant()];
    const before = await this.seals.latest();
    if (before && before.day >= day) return undefined;

    const heads: OwnedHead[] = [];
    for await (const head of this.seals.moved(before?.number ?? 0)) heads.push(head);
    const { root, paths } = merkleTree(heads);
    const number = (before?.number ?? 0) + 1;
    const seal = signSeal(
      {
        ...{ number, day, at, sealedAt: toInstant(Date.now()), streams: heads.length, root },
        ...{ previous: before?.hash ?? NO_SEAL, keyId: this.key.id },
      },
      this.key,
    );
    const rows = heads.map((head, index) => ({ ...head, seal: number, path: paths[index] ?? [] }));
    await this.seals.append(seal, rows);
    return seal;
  }

  /** All of them each time: a place that lost some gets them again, one that holds others is found out. */
  private async exportAll(): Promise<readonly number[]> {
    const differing: number[] = [];
    for (let after = 0; ;) {
      const page = await this.seals.following(after, PAGE);
      for (const seal of page) if ((await this.outlet.put(seal)) === 'differs') differing.push(seal.number);
      after = page.at(-1)?.number ?? after;
      if (page.length < PAGE) return differing;
    }
  }
}
