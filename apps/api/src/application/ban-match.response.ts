import { BAN_MATCH_VERDICTS, FIRM_ROLES, MATCH_BASES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';

/** Somebody who may stand behind this firm and one that is under a ban. */
export class BanMatchResponseDto {
  id!: string;

  /** The firm under the ban. */
  creditCode!: string;

  /** The last day of that ban. */
  until!: string;

  @ApiProperty({ enum: MATCH_BASES })
  basis!: string;

  /** Of this firm, as its people list them. */
  personId!: string;

  @ApiProperty({ enum: FIRM_ROLES })
  role!: string;

  /** What they were, or are, to the other firm. */
  @ApiProperty({ enum: FIRM_ROLES })
  otherRole!: string;

  foundOn!: string;

  /** Why somebody looked again, where that found it. */
  comment?: string;

  /** Null while nobody has judged it. */
  @ApiProperty({ enum: BAN_MATCH_VERDICTS, nullable: true, type: String })
  verdict!: string | null;

  reason!: string | null;

  /** Account that judged it. */
  by!: string | null;

  judgedOn!: string | null;
}
