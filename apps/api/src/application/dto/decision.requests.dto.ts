import { DEPARTMENTS, type Department, STEP_KINDS, type StepKind } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

export class OverrulingRequestDto {
  /** Whose objection: `tax`, `bureau`… */
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  seat!: string;

  @IsString()
  @MaxLength(4_000)
  reason!: string;
}

export class DecisionRequestDto {
  @ApiProperty({ enum: ['recommend', 'refuse', 'return'] })
  @IsIn(['recommend', 'refuse', 'return'])
  decision!: 'recommend' | 'refuse' | 'return';

  /** Fact and clause. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  reason!: string;

  /** For `return`: the step to go back to; default `documents`. */
  @ApiProperty({ enum: STEP_KINDS, required: false })
  @IsOptional()
  @IsIn(STEP_KINDS)
  returnTo?: StepKind;

  @ApiProperty({ enum: ['leader', 'meeting'], required: false })
  @IsOptional()
  @IsIn(['leader', 'meeting'])
  decidedBy?: 'leader' | 'meeting';

  /** Number of the minutes; required for a meeting. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  minutesNo?: string;

  /** Of `refuse`: ids of published conditions or grounds; absent: all that the record supports. */
  @ApiProperty({ type: [String], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  grounds?: string[];

  /** Of `recommend`: standing objections about which the leader decides in person, each with a reason. */
  @ApiProperty({ type: [OverrulingRequestDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => OverrulingRequestDto)
  overrules?: OverrulingRequestDto[];

  /** Of `return`: departments whose facts it concerns; they are asked again. */
  @ApiProperty({ enum: DEPARTMENTS, isArray: true, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(DEPARTMENTS, { each: true })
  departments?: Department[];
}
