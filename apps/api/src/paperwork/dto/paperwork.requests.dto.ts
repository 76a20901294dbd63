import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class IssueLetterRequestDto {
  /** Why another letter is issued; needed where there is one already. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  reason?: string;
}

export class SummaryTableQueryDto {
  /** Region code, six digits or more, inside the caller's branch. */
  @IsOptional()
  @Matches(/^\d{6,12}$/)
  county?: string;
}

export class LetterQueryDto {
  /** 1, 2, …; the latest where none is named. */
  @IsOptional()
  @Matches(/^\d{1,4}$/)
  version?: string;
}
