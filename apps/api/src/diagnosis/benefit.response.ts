import { ApiProperty } from '@nestjs/swagger';
import { AwardResponseDto } from '../cultivation/plan.response';

/** What a published clause gives for a title. */
export class BenefitResponseDto {
  /** The title for which it is given. */
  tier!: string;

  /** The firm holds that title; whether the award was paid is not on record here. */
  held!: boolean;

  award!: AwardResponseDto;
}

export class BenefitsResponseDto {
  asOf!: string;

  /** Lowest tier first; nothing for above-scale, where the law forbids to advise on the figures. */
  @ApiProperty({ type: [BenefitResponseDto] })
  items!: readonly BenefitResponseDto[];
}
