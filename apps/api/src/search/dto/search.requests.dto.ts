import { IsString, MaxLength } from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class SearchQueryDto {
  /** Part of a name or short name, pinyin initials, or the beginning of a credit code or case number. */
  @IsString()
  @NotBlank()
  @MaxLength(100)
  q!: string;
}
