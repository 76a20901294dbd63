import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

export class DraftItemDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  itemId!: string;

  /** An upload; whether it fits is looked at when it is handed in. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  documentId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string;
}

export class DraftRequestDto {
  @ApiProperty({ type: [DraftItemDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DraftItemDto)
  items!: DraftItemDto[];

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  comment?: string;
}
