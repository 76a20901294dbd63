import type { RequestDraft } from '@app/persistence';
import { ApiProperty } from '@nestjs/swagger';

export class DraftItemResponseDto {
  itemId!: string;

  documentId!: string | null;

  note!: string | null;
}

/** What stands in the form; nothing has been handed in by it. */
export class DraftResponseDto {
  requestId!: string;

  /** The firm's own draft, or that of the office which prepares for it. */
  @ApiProperty({ enum: ['firm', 'office'] })
  side!: string;

  /** 0: nothing is saved. Send it back as `If-Match` when you save. */
  revision!: number;

  @ApiProperty({ type: [DraftItemResponseDto] })
  items!: readonly DraftItemResponseDto[];

  comment!: string | null;

  /** Account. */
  savedBy!: string | null;

  /** Real time. */
  savedAt!: string | null;

  expiresAt!: string | null;
}

export function toDraftResponse(requestId: string, side: string, draft: RequestDraft | undefined): DraftResponseDto {
  return {
    requestId,
    side,
    revision: draft?.revision ?? 0,
    items: (draft?.items ?? []).map(({ itemId, documentId = null, note = null }) => ({ itemId, documentId, note })),
    comment: draft?.comment ?? null,
    savedBy: draft?.savedBy.id ?? null,
    savedAt: draft?.savedAt.toISOString() ?? null,
    expiresAt: draft?.expiresAt.toISOString() ?? null,
  };
}
