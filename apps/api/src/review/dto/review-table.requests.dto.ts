import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';
import { QueryBoolean } from '../../platform/validation/query.decorators';
import { OpinionRequestDto } from './review.requests.dto';

export class ReviewTableQueryDto extends PageQueryDto {
  /** Id of a batch; absent: of all. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  batch?: string;

  /** What waits for the caller; nothing else is listed. */
  @ApiProperty({ enum: ['open'], required: false })
  @IsOptional()
  @IsIn(['open'])
  state?: 'open';
}

export class OpinionTableQueryDto {
  /** Says what would become of each row; nothing is stored, and the key stays free. */
  @IsOptional()
  @QueryBoolean()
  dryRun?: boolean;
}

export class OpinionRowRequestDto extends OpinionRequestDto {
  /** Id of a review round. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  reviewId!: string;
}

export class OpinionTableRequestDto {
  /** Each round once. */
  @ApiProperty({ type: [OpinionRowRequestDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique((row: OpinionRowRequestDto) => row.reviewId)
  @ValidateNested({ each: true })
  @Type(() => OpinionRowRequestDto)
  items!: OpinionRowRequestDto[];
}
