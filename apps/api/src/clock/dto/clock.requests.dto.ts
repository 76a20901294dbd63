import { IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class PauseClockRequestDto {
  /** A reason of `GET /clock-rules`, such as `force-majeure`. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  reason!: string;

  /** What happened, in words. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  note!: string;
}

export class ResumeClockRequestDto {
  /** Why the reason is gone. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string;
}

export class ExtendClockRequestDto {
  /** More days of the kind that the clock counts. */
  @IsInt()
  @Min(1)
  @Max(60)
  days!: number;

  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  reason!: string;
}
