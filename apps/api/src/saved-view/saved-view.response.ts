import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';

export class SavedViewResponseDto {
  id!: string;

  list!: string;

  name!: string;

  query!: string;

  @ApiProperty({ type: [String] })
  columns!: readonly string[];

  shared!: boolean;

  /** Whether the caller may change and remove it. */
  own!: boolean;

  savedAt!: string;
}

export class SavedViewPageDto extends PageDto<SavedViewResponseDto> {
  items!: SavedViewResponseDto[];
}
