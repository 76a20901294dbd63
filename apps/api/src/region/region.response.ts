import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

export class RegionResponseDto {
  /** County 6 digits; town or park 9 digits that begin with the county's. */
  code!: string;

  name!: BilingualResponseDto;

  @ApiProperty({ enum: ['county', 'town', 'park'] })
  kind!: string;
}

export class RegionsResponseDto {
  @ApiProperty({ type: [RegionResponseDto] })
  items!: RegionResponseDto[];

  nextCursor!: string | null;

  total!: { count: number; exact: boolean };
}
