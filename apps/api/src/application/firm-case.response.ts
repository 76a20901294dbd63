import { ApiProperty } from '@nestjs/swagger';

/** One case of a firm, in short. */
export class FirmCaseResponseDto {
  id!: string;

  tier!: string;

  batch!: string;

  @ApiProperty({ enum: ['new', 'renewal'] })
  purpose!: 'new' | 'renewal';

  @ApiProperty({ enum: ['open', 'recognised', 'refused', 'withdrawn', 'lapsed'] })
  status!: string;

  openedAt!: string;

  /** Null while it is open. */
  closedAt!: string | null;

  /** Why it ended; null while it is open. */
  reason!: string | null;
}

export class FirmCasesResponseDto {
  /** The latest first, open or closed. */
  items!: FirmCaseResponseDto[];
}
