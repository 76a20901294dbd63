import { randomBytes } from 'node:crypto';
import { type SiteDraw, commitmentOf } from '@app/domain';
import { DrawSeedRepository } from '@app/persistence';
import { Injectable } from '@nestjs/common';

const SEED_BYTES = 32;
const COUNTY_DIGITS = 6;

/** Seeds of the random shares of site checks, one for a batch in a county. */
export interface SiteDraws {
  /** The hash of the seed, which is made now where the first case of the batch is opened. */
  commit(batch: string, regionCode: string): Promise<Pick<SiteDraw, 'id' | 'commitment'>>;
  /** Null where no seed was made. */
  seed(drawId: string): Promise<string | null>;
}

/** @returns `site-check:srdi-2026@990124`: what one seed is for */
export function siteDrawId(batch: string, regionCode: string): string {
  return `site-check:${batch}@${regionCode.slice(0, COUNTY_DIGITS)}`;
}

/**
 * Kept outside the transaction that opens a case: of two that are opened at once both take the seed that was kept first, and one
 * that comes to nothing leaves a seed that nobody has seen.
 */
@Injectable()
export class StoredSiteDraws implements SiteDraws {
  constructor(private readonly seeds: DrawSeedRepository) {}

  async commit(batch: string, regionCode: string): Promise<Pick<SiteDraw, 'id' | 'commitment'>> {
    const id = siteDrawId(batch, regionCode);
    const known = await this.seed(id);
    if (known === null) await this.seeds.keepFirst(id, randomBytes(SEED_BYTES).toString('hex'));
    const seed = known ?? (await this.seed(id));
    if (seed === null) throw new Error(`the seed of ${id} was not kept`);
    return { id, commitment: commitmentOf(seed) };
  }

  async seed(drawId: string): Promise<string | null> {
    return (await this.seeds.find(drawId)) ?? null;
  }
}
