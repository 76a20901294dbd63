import { SCAN_STATES } from '@app/persistence';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';

export class UploaderResponseDto {
  id!: string;

  name!: string | null;
}

export class DestructionResponseDto {
  at!: string;

  @ApiProperty({ enum: ['retention', 'infected'] })
  reason!: string;

  rule!: string;
}

export class DocumentResponseDto {
  id!: string;

  creditCode!: string;

  type!: string;

  /** 1, 2, … within firm and type. */
  version!: number;

  /** A pending document that no command links is removed after a day. */
  @ApiProperty({ enum: ['pending', 'linked', 'accepted', 'returned'] })
  state!: string;

  fileName!: string;

  /** Told from the content, not from the name. */
  mediaType!: string;

  /** Bytes. */
  size!: number;

  /** Hex. */
  sha256!: string;

  /** `unscanned`: no scanner has given a verdict yet, or there is none. */
  @ApiProperty({ enum: SCAN_STATES })
  scan!: string;

  /** When the scanner gave its verdict, real time. */
  scannedAt!: string | null;

  /** What the scanner found. */
  signature!: string | null;

  /** Why it is not given out and not accepted; null where it is. */
  @ApiProperty({ enum: ['scanning', 'unscanned', 'infected', 'destroyed'], nullable: true })
  barred!: string | null;

  /** Its bytes are gone; hash and size stay as proof. */
  destroyed!: DestructionResponseDto | null;

  uploadedBy!: UploaderResponseDto;

  /** Uploaded by somebody for the firm. */
  onBehalf!: boolean;

  /** Real time. */
  uploadedAt!: string;

  /** Last day on which it may be used again once it is accepted; null: not accepted, or for ever. */
  validTo!: string | null;

  /** Where its bytes are. */
  contentHref!: string;
}

export class DocumentPageDto extends PageDto<DocumentResponseDto> {
  @ApiProperty({ type: [DocumentResponseDto] })
  declare items: readonly DocumentResponseDto[];
}
