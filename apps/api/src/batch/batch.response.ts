import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';
import { BilingualResponseDto } from '../record-access/action.response';

export class WindowResponseDto {
  level!: string;

  opensOn!: string;

  closesOn!: string;
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
}

export class BatchPageDto extends PageDto<BatchResponseDto> {
  items!: BatchResponseDto[];
}
