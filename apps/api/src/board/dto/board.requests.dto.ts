import { IsOptional, Matches, MaxLength } from 'class-validator';
import { IsDay } from '../../platform/validation/day.decorator';

export class BoardQueryDto {
  /** As things stood at the end of this business day; today where nothing is said. */
  @IsOptional()
  @IsDay()
  asOf?: string;

  /** A branch inside the caller's own. */
  @IsOptional()
  @Matches(/^\d{2,12}$/)
  regionCode?: string;
}

export class BoardHoldersQueryDto {
  @Matches(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  @MaxLength(40)
  tier!: string;
}
