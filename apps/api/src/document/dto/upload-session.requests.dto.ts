import { Type } from 'class-transformer';
import { IsInt, IsString, MaxLength, Max, Min } from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';
import { UploadFieldsDto } from './document.requests.dto';

export class UploadSessionRequestDto extends UploadFieldsDto {
  @IsString()
  @NotBlank()
  @MaxLength(500)
  fileName!: string;

  /** Bytes of the whole file. */
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  size!: number;
}

export class UploadPieceQueryDto {
  /** Where the piece begins, in bytes: what `received` says. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  offset!: number;
}
