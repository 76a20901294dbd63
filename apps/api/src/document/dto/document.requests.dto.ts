import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';

/** As the packs' document lists name papers. */
const DOCUMENT_TYPE = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;

/** The fields of an upload beside its `file`. */
export class UploadFieldsDto {
  @IsString()
  @Length(18, 18)
  creditCode!: string;

  /** The item's `type` in the document request. */
  @IsString()
  @Matches(DOCUMENT_TYPE)
  type!: string;
}

export class DocumentQueryDto extends PageQueryDto {
  @IsString()
  @Length(18, 18)
  creditCode!: string;

  @IsOptional()
  @IsString()
  @Matches(DOCUMENT_TYPE)
  type?: string;
}

export class PreviewQueryDto {
  /** Of a PDF; 1, 2, … */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5_000)
  page?: number;
}

export class EvidenceRequestDto {
  /** Only says what would be taken over. */
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}
