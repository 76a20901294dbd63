import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class ErasureRequestDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(18)
  creditCode!: string;

  /** Ids of subjects, as `GET …/admin/personal-subjects` lists them. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  subjects!: string[];

  /** Who asked, on what ground. No name of whom it is about: this is kept. */
  @IsString()
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

export class ErasureDecisionRequestDto {
  @IsBoolean()
  approve!: boolean;

  @IsString()
  @NotBlank()
  @MaxLength(500)
  comment!: string;
}

export class PersonalSubjectsQueryDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(18)
  creditCode!: string;
}
