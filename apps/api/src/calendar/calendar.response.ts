import { ApiProperty } from '@nestjs/swagger';

export class CalendarYearResponseDto {
  year!: number;

  /** False where no schedule is published: then there are only weekends and statutory days, and every date is provisional. */
  published!: boolean;

  @ApiProperty({ type: [String] })
  off!: readonly string[];

  @ApiProperty({ type: [String] })
  work!: readonly string[];

  /** Address or number of the notice; null where none is published. */
  source!: string | null;

  workingDays!: number;

  /** Open things with dates that rest on this year and are counted again when it is published. */
  waiting!: number;
}

export class CalendarYearsResponseDto {
  items!: CalendarYearResponseDto[];

  /** Years without a schedule on which open dates rest: to be entered when their notice appears. */
  @ApiProperty({ type: [Number] })
  missing!: number[];
}
