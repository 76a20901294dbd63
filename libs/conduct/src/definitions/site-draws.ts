import { randomBytes } from 'node:crypto';
import { type SiteDraw, commitmentOf } from '@app/domain';
import { BatchCaseRepository, DrawSeedRepository, RegionScope } from '@app/persistence';
import { Injectable } from '@nestjs/common';

const SEED_BYTES = 32;
const COUNTY_DIGITS = 6;

/** A case that is about to draw. */
export interface Drawing {
  readonly batch: string;
  readonly regionCode: string;
  readonly creditCode: string;
}

/** Seeds of the random shares of site checks: one for a batch in a county, and one more each time that a leader closed the last. */
export interface SiteDraws {
  /** The hash of the seed, which is made now where none is open. */
  commit(drawing: Drawing): Promise<Pick<SiteDraw, 'id' | 'commitment'>>;
  /** Null where no seed was made. */
  seed(drawId: string): Promise<string | null>;
}

/** @returns `site-check:srdi-2026@990124`: what the first seed is for; later ones are numbered `…#2` */
export function siteDrawId(batch: string, regionCode: string): string {
  return `site-check:${batch}@${regionCode.slice(0, COUNTY_DIGITS)}`;
}

/**
 * Kept outside the transaction that opens a case: of two that are opened at once both take the seed that was kept first, and one
 * that comes to nothing leaves a seed that nobody has seen.
 */
@Injectable()
export class StoredSiteDraws implements SiteDraws {
  constructor(
    private readonly seeds: DrawSeedRepository,
    private readonly cases: BatchCaseRepository,
  ) {}

  async commit(drawing: Drawing): Promise<Pick<SiteDraw, 'id' | 'commitment'>> {
    const base = siteDrawId(drawing.batch, drawing.regionCode);
    const series = await this.seeds.series(base);
    const known = (await this.drawnBefore(base, drawing)) ?? series.find(({ closed }) => !closed)?.subject;
    if (known) return this.committed(known);
    const id = series.length === 0 ? base : `${base}#${series.length + 1}`;
    await this.seeds.keepFirst(id, randomBytes(SEED_BYTES).toString('hex'));
    return this.committed(id);
  }

  async seed(drawId: string): Promise<string | null> {
    return (await this.seeds.find(drawId)) ?? null;
  }

  /** Who withdraws and applies again keeps the lot, though its seed was closed meanwhile. */
  private async drawnBefore(base: string, { batch, creditCode }: Drawing): Promise<string | undefined> {
    const cases = await this.cases.ofBatch(batch, RegionScope.firm(creditCode));
    const ids = cases.flatMap(({ terms }) => terms.siteDraw?.id ?? []);
    return ids.find((id) => id === base || id.startsWith(`${base}#`));
  }

  private async committed(id: string): Promise<Pick<SiteDraw, 'id' | 'commitment'>> {
    const seed = await this.seed(id);
    if (seed === null) throw new Error(`the seed of ${id} was not kept`);
    return { id, commitment: commitmentOf(seed) };
  }
}
