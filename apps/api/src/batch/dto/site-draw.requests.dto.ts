import { IsOptional, Matches } from 'class-validator';
import { QueryInt } from '../../platform/validation/query.decorators';

/** More closings of one batch than any county makes. */
const MOST_DRAWS = 1_000;

export class SiteDrawQueryDto {
  /** Of the seed, from 1; absent: the latest. */
  @IsOptional()
  @QueryInt({ min: 1, max: MOST_DRAWS })
  number?: number;
}

export class CloseSiteDrawRequestDto {
  /** SHA-256 of the seed whose selection is closed, as it was published. */
  @Matches(/^[0-9a-f]{64}$/)
  commitment!: string;
}
