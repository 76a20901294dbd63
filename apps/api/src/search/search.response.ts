import { ApiProperty } from '@nestjs/swagger';

export class FoundFirmResponseDto {
  creditCode!: string;

  name!: string;

  tier!: string;

  /** Set where it was found by a name that it had before. */
  @ApiProperty({ type: [String] })
  formerNames!: readonly string[];
}

export class FoundCaseResponseDto {
  @ApiProperty({ enum: ['application', 'cultivation', 'notice'] })
  type!: string;

  id!: string;

  creditCode!: string;

  enterpriseName!: string;

  status!: string;

  closed!: boolean;
}

/** At most 8 of each kind: whoever seeks more narrows the list of firms. */
export class SearchResponseDto {
  @ApiProperty({ type: [FoundFirmResponseDto] })
  firms!: FoundFirmResponseDto[];

  @ApiProperty({ type: [FoundCaseResponseDto] })
  cases!: FoundCaseResponseDto[];
}
