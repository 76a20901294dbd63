import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

export class GroundResponseDto {
  id!: string;

  title!: BilingualResponseDto;

  clause!: string;

  /** What on record supports it: `diagnosis`, `objection:<seat>`, an open point. */
  because!: string;
}

export class HearingResponseDto {
  @ApiProperty({ enum: ['open', 'answered', 'waived', 'silent'] })
  status!: string;

  grounds!: GroundResponseDto[];

  reason!: string;

  by!: string;

  at!: string;

  statement!: string | null;
}

export class RefusalReviewResponseDto {
  @ApiProperty({ enum: ['open', 'confirmed', 'set-aside'] })
  status!: string;

  reason!: string;

  requestedAt!: string;

  decidedBy!: string | null;

  decisionReason!: string | null;
}

export class ReopeningResponseDto {
  @ApiProperty({ enum: ['refused', 'withdrawn', 'lapsed'] })
  from!: string;

  returnTo!: string;

  reason!: string;

  by!: string;

  on!: string;
}

/** What a leader reads before a decided case is taken up again. */
export class ReopeningWarningResponseDto {
  warning!: BilingualResponseDto;

  /** SHA-256 of the warning, to be sent back. */
  warningHash!: string;
}
