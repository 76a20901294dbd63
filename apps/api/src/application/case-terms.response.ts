import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

export class LeadDepartmentResponseDto {
  @ApiProperty({ example: 'commerce' })
  code!: string;

  title!: BilingualResponseDto;
}

export class RegionalTermResponseDto {
  /** JSON pointer into the pack. */
  @ApiProperty({ example: '/steps/3/budgetWorkingDays' })
  path!: string;

  /** The overlay of the region that says so. */
  overlay!: string;

  source!: string;
}
