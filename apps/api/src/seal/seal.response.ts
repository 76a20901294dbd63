import { PageDto } from '../platform/paging/page.dto';

/** `hash` is the hex SHA-256 of the RFC 8785 canonical JSON of the seal without `hash` and `signature`; `signature` is Ed25519 over it. */
export class SealResponseDto {
  number!: number;

  /** Business day. */
  day!: string;

  at!: string;

  /** Real time. */
  sealedAt!: string;

  /** How many streams moved since the seal before. */
  streams!: number;

  root!: string;

  previous!: string;

  keyId!: string;

  hash!: string;

  signature!: string;
}

export class SealPageDto extends PageDto<SealResponseDto> {
  items!: SealResponseDto[];
}

export class SealBreakResponseDto {
  number!: number;

  /** `number`, `previous`, `hash` or `signature`. */
  reason!: string;
}

export class SealsVerdictResponseDto {
  valid!: boolean;

  /** How many were checked. */
  seals!: number;

  firstBreak?: SealBreakResponseDto;
}
