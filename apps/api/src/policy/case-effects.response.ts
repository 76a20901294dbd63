import { ApiProperty } from '@nestjs/swagger';

export class CaseEffectResponseDto {
  applicationId!: string;

  creditCode!: string;

  enterpriseName!: string;

  /** Step that is open. */
  step!: string;

  /** The rule set that the case took with it. */
  ruleSetId!: string;

  /** By what the document says of open cases: it stays under its rules, needs papers that are new, or may change over. */
  @ApiProperty({ enum: ['stays', 'needs-papers', 'may-choose'] })
  effect!: string;

  /** Papers that it would have to hand in beside those it was asked for, if it changed over. */
  @ApiProperty({ type: [String] })
  newPapers!: readonly string[];

  verdictNow!: string;

  verdictThen!: string;
}

export class CaseEffectsResponseDto {
  @ApiProperty({ type: [CaseEffectResponseDto] })
  items!: readonly CaseEffectResponseDto[];
}
