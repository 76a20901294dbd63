import { RETURN_KINDS, type ReturnKind } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
  IsObject,
} from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

/** Classified material is never uploaded: who keeps the paper, and its number. */
export class OfflinePaperDto {
  @IsString()
  @NotBlank()
  @MaxLength(100)
  custodian!: string;

  @IsString()
  @NotBlank()
  @MaxLength(100)
  paperNo!: string;
}

export class ItemAnswerDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemId!: string;

  /** An upload of this firm, of the item's `type`, for this item only; instead of `offline`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  documentId?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => OfflinePaperDto)
  offline?: OfflinePaperDto;
}

export class SubmissionRequestDto {
  @ApiProperty({ type: [ItemAnswerDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ItemAnswerDto)
  items!: ItemAnswerDto[];

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  comment?: string;
}

export class ItemVerdictDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemId!: string;

  @ApiProperty({ enum: ['accepted', 'returned'] })
  @IsIn(['accepted', 'returned'])
  verdict!: 'accepted' | 'returned';

  /** Required for a return. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;

  /** What is wrong with what is returned: it decides what the firm is told to do. `unclear` where it is not said. */
  @ApiProperty({ enum: RETURN_KINDS, required: false })
  @IsOptional()
  @IsIn(RETURN_KINDS)
  kind?: ReturnKind;
}

export class PapersNoticeQueryDto {
  /** 1, 2, … within the request; the latest where it is not said. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  no?: number;
}

export class ComparisonQueryDto {
  /** Number of a submission; the one before `to` where it is not said, 0: before the first. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000)
  from?: number;

  /** Number of a submission; the last where it is not said. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  to?: number;
}

export class CheckRequestDto {
  @ApiProperty({ type: [ItemVerdictDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ItemVerdictDto)
  items!: ItemVerdictDto[];
}
