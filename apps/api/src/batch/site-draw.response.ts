import { SITE_DRAW_METHOD } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';

export class SiteDrawCaseDto {
  creditCode!: string;

  /** Whether the lot fell on the firm. */
  drawn!: boolean;
}

export class SiteSelectionDto {
  /** Credit codes on which the lot fell, in the order of their lots. */
  @ApiProperty({ type: [String] })
  drawn!: readonly string[];

  /** How many the share asks for, rounded up. */
  required!: number;

  /** Who is next in the order, where the lot fell on fewer than the share asks for; a leader may send them to a site check. */
  @ApiProperty({ type: [String] })
  next!: readonly string[];
}

/** The random share of site checks of a batch in the caller's county; `node tools/draw/verify.mjs` draws it again. */
export class SiteDrawResponseDto {
  @ApiProperty({ enum: ['site-check-draw'] })
  format!: string;

  @ApiProperty({ enum: [SITE_DRAW_METHOD] })
  method!: string;

  /** What the seed is for: batch and county. */
  subject!: string;

  /** SHA-256 of the seed, published before the first lot fell. */
  commitment!: string;

  sharePercent!: number;

  source!: string;

  /** Of the seed within its batch and county: one more each time that a leader closed the selection. */
  number!: number;

  /** The leader who closed the selection; null while new cases draw under the seed. */
  closedBy!: string | null;

  closedAt!: string | null;

  /** Open cases under the seed that have not come to their site check; while there are any, the seed is not revealed. */
  outstanding!: number;

  /** The last day of the county; after it the seed is revealed once no case is outstanding. */
  revealedAfter!: string;

  /** The last day of the batch, whatever the level; after it the seed is revealed also where a case stays outstanding. */
  revealedAtLatestAfter!: string;

  /** Null until it is revealed. */
  seed!: string | null;

  /** Before the seed is revealed only those whose lot the case itself has told; afterwards every firm that applied. */
  @ApiProperty({ type: [SiteDrawCaseDto] })
  cases!: readonly SiteDrawCaseDto[];

  /** Null until the seed is revealed. */
  @ApiProperty({ type: SiteSelectionDto, nullable: true })
  selection!: SiteSelectionDto | null;
}
