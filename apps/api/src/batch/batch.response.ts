import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';
import { BilingualResponseDto } from '../record-access/action.response';

export class WindowResponseDto {
  level!: string;

  opensOn!: string;

  closesOn!: string;
}

/** The random share of the batch's site checks. */
export class SiteShareResponseDto {
  sharePercent!: number;

  source!: string;

  /** How sure we are of the share: F2, F, R, I (ours) or ?. */
  mark!: string;

  /** SHA-256 of the seed of the caller's county; null until a case is opened under it. */
  commitment!: string | null;
}

export class BatchResponseDto {
  id!: string;

  tier!: string;

  title!: BilingualResponseDto;

  ruleSetId!: string;

  @ApiProperty({ enum: ['new', 'renewal'] })
  purpose!: string;

  /** T of every diagnosis for it. */
  factYear!: number;

  @ApiProperty({ type: [WindowResponseDto] })
  windows!: readonly WindowResponseDto[];

  /** Day by which the county wants to be done. */
  countyCutOff!: string;

  open!: boolean;

  /** Null where the rule set draws no share. */
  @ApiProperty({ type: SiteShareResponseDto, nullable: true })
  siteCheck!: SiteShareResponseDto | null;
}

export class BatchPageDto extends PageDto<BatchResponseDto> {
  items!: BatchResponseDto[];
}
