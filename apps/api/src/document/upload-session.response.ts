/** A file on its way in pieces. */
export class UploadSessionResponseDto {
  id!: string;

  creditCode!: string;

  type!: string;

  fileName!: string;

  /** Bytes of the whole file. */
  size!: number;

  /** Bytes that are here: where the next piece begins. */
  received!: number;

  /** No piece may be larger, in bytes. */
  pieceBytes!: number;

  /** Real time. */
  expiresAt!: string;
}
