import { ApiProperty } from '@nestjs/swagger';

export class ReachedResponseDto {
  creditCode!: string;

  enterpriseName!: string;

  regionCode!: string;

  /** First day of the title. */
  on!: string;
}

export class SetTargetResponseDto {
  count!: number;

  /** Where the number comes from. */
  reason!: string;

  /** Account. */
  by!: string;

  at!: string;
}

export class TargetResponseDto {
  tier!: string;

  /** Null where nobody set one. */
  @ApiProperty({ type: SetTargetResponseDto, nullable: true })
  target!: SetTargetResponseDto | null;

  /** Firms whose first title of this kind began within the year and was not revoked. */
  reached!: ReachedResponseDto[];
}

export class TargetsResponseDto {
  year!: number;

  /** The caller's branch, whose targets these are. */
  regionCode!: string;

  /** The day through which what was reached is counted. */
  asOf!: string;

  items!: TargetResponseDto[];
}
