import { ApiProperty } from '@nestjs/swagger';

export class EvidenceFigureResponseDto {
  code!: string;

  period!: string;

  /** Decimal text, `true` or `false`. */
  value!: string;

  unit!: string | null;
}

/** What a report of others says of a firm. */
export class EvidenceResponseDto {
  documentId!: string;

  /** How it was read: `credit-report`, `national-platform-export`. */
  mapping!: string;

  @ApiProperty({ enum: ['registry', 'platform'] })
  source!: string;

  observedOn!: string;

  /** Last day on which the report answers the item of its kind; null: it answers none. */
  validTo!: string | null;

  @ApiProperty({ type: [EvidenceFigureResponseDto] })
  figures!: readonly EvidenceFigureResponseDto[];

  /** Indicators whose label stood there with something that is no figure. */
  unread!: string[];

  /** False for a trial. */
  stored!: boolean;
}
