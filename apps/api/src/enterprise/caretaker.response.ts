import { CARE_DUTIES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';

/** Who looks after a firm in one duty. */
export class CaretakerResponseDto {
  @ApiProperty({ enum: CARE_DUTIES })
  duty!: string;

  account!: string;

  /** Null where the account is gone. */
  name!: string | null;
}
