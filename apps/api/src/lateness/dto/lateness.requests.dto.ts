import { LATENESS_KEYS, type LatenessKey } from '@app/persistence';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';
import { IsDay } from '../../platform/validation/day.decorator';

export class LatenessQueryDto extends PageQueryDto {
  /** What is counted together: by owner (role, or `upper`), department, person who answered, or kind of task. */
  @ApiProperty({ enum: LATENESS_KEYS })
  @IsIn(LATENESS_KEYS)
  by!: LatenessKey;

  /** First day of the period. */
  @IsDay()
  from!: string;

  /** Last day of the period. */
  @IsDay()
  to!: string;

  /** A branch inside the caller's own. */
  @IsOptional()
  @Matches(/^\d{2,12}$/)
  regionCode?: string;
}

export class LateTurnQueryDto extends LatenessQueryDto {
  /** One group of the answer of `GET /lateness`. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  key!: string;
}
