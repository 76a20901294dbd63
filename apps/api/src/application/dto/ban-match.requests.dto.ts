import { BAN_MATCH_VERDICTS, type BanMatchVerdict } from '@app/domain';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class LookAgainRequestDto {
  /** Why somebody looks again; kept with what is found. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  comment?: string;
}

export class BanMatchJudgementRequestDto {
  /** `other-person`; `not-reached`: the same, and the ban does not reach this firm; `barred`: it does. */
  @IsIn(BAN_MATCH_VERDICTS)
  verdict!: BanMatchVerdict;

  /** What it rests on. */
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}
