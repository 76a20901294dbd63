import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class TargetQueryDto {
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;
}

export class TargetRequestDto {
  /** Firms that are to reach the tier within the year. */
  @IsInt()
  @Min(0)
  @Max(100_000)
  count!: number;

  /** Where the number comes from: the plan or document that says it. */
  @IsString()
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}
