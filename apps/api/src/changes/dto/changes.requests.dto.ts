import { AGGREGATE_TYPES, type AggregateType } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, MaxLength, Min } from 'class-validator';

export class ChangesPathDto {
  @ApiProperty({ enum: AGGREGATE_TYPES })
  @IsIn(AGGREGATE_TYPES)
  type!: AggregateType;

  @IsString()
  @MaxLength(100)
  id!: string;
}

export class ChangesQueryDto {
  /** The revision that was seen. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  since!: number;
}
