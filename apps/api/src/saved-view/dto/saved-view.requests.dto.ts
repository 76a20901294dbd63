import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

/** Lists that have views. */
const LISTS = ['enterprises', 'tasks'] as const;

export class SavedViewQueryDto {
  @ApiProperty({ enum: LISTS })
  @IsIn(LISTS)
  list!: (typeof LISTS)[number];
}

export class SavedViewRequestDto extends SavedViewQueryDto {
  @IsString()
  @NotBlank()
  @MaxLength(50)
  name!: string;

  /** What stands in the address of the page, without the question mark. */
  @IsString()
  @MaxLength(1_000)
  query!: string;

  /** Names of columns, in their order. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  columns!: string[];

  /** Whether everyone in the branch sees it. */
  @IsBoolean()
  shared!: boolean;
}
