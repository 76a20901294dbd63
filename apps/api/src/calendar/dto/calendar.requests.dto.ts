import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The State Council's schedule of one year, as its notice says. */
export class CalendarYearRequestDto {
  /** Days off, weekends inside the holidays included. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(60)
  @IsString({ each: true })
  @Matches(DAY, { each: true })
  off!: string[];

  /** Make-up days: Saturdays and Sundays that are worked. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Matches(DAY, { each: true })
  work!: string[];

  /** Address or number of the notice. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(1_000)
  source!: string;
}
