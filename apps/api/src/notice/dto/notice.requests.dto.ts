import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateNested, IsObject } from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class NoticeTextRequestDto {
  @IsString()
  @NotBlank()
  @MaxLength(5_000)
  zh!: string;

  @IsString()
  @NotBlank()
  @MaxLength(5_000)
  en!: string;
}

export class RestartNoticeRequestDto {
  /** What changed; it is published with the notice. */
  @IsString()
  @MaxLength(1_000)
  reason!: string;

  /** The new text; without it that of the case as it stands now. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NoticeTextRequestDto)
  body?: NoticeTextRequestDto;
}

export class EditNoticeRequestDto {
  @IsObject()
  @ValidateNested()
  @Type(() => NoticeTextRequestDto)
  body!: NoticeTextRequestDto;
}
