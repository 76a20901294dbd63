import type { LegalHold } from '@app/persistence';
import { ApiProperty } from '@nestjs/swagger';

export class LiftedHoldResponseDto {
  at!: string;

  by!: string;

  reason!: string;
}

export class LegalHoldResponseDto {
  id!: string;

  creditCode!: string;

  /** Null: every document of the firm. */
  documentId!: string | null;

  reason!: string;

  by!: string;

  /** Real time. */
  at!: string;

  lifted!: LiftedHoldResponseDto | null;
}

export class LegalHoldListDto {
  @ApiProperty({ type: [LegalHoldResponseDto] })
  items!: readonly LegalHoldResponseDto[];
}

export function toLegalHoldResponse(hold: LegalHold): LegalHoldResponseDto {
  const { id, creditCode, documentId, reason, by, at, lifted } = hold;
  return {
    ...{ id, creditCode, documentId, reason, at },
    by: by.id,
    lifted: lifted && { at: lifted.at, by: lifted.by.id, reason: lifted.reason },
  };
}
