import { IsOptional, IsString, MaxLength } from 'class-validator';
import { QueryInt } from '../validation/query.decorators';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

/** Every list's own query extends this one. */
export class PageQueryDto {
  /** Items of a page, 1 to 200; 50 where nothing is said. */
  @IsOptional()
  @QueryInt({ min: 1, max: MAX_LIMIT })
  limit?: number;

  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  cursor?: string;
}

export class TotalDto {
  /** How many there are in all. */
  count!: number;

  /** False where the number is an estimate. */
  exact!: boolean;
}

/** What every list answers, beside its items. */
export abstract class PageDto<T> {
  abstract items: readonly T[];

  /** Null on the last page. */
  nextCursor!: string | null;

  total!: TotalDto;
}
