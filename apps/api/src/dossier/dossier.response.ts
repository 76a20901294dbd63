import { REDACTION_CLASSES, type RedactionClass } from '@app/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';

export class AggregateRefResponseDto {
  type!: string;

  id!: string;
}

/** Who acted, in which capacity; a name stands in the access log only. */
export class ActorResponseDto {
  @ApiProperty({ enum: ['person', 'workflow', 'public', 'system'] })
  kind!: string;

  id!: string;

  name?: string;

  @ApiProperty({ type: [String] })
  roles!: readonly string[];

  department?: string;

  /** Branch to which the roles are granted. */
  regionCode?: string;

  /** The firm of an enterprise user. */
  creditCode?: string;
}

/** `hash` is the hex SHA-256 of the RFC 8785 canonical JSON of the event without `hash`; one chain for each aggregate. */
export class EventResponseDto {
  id!: string;

  aggregate!: AggregateRefResponseDto;

  revision!: number;

  type!: string;

  /** Business time of the cause. */
  at!: string;

  /** Real time of recording. */
  recordedAt!: string;

  actor!: ActorResponseDto;

  onBehalfOf?: string;

  commandId!: string;

  /** Plain JSON, by the event's type; money as decimal text. Absent where it is kept back. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  data?: object;

  /** What keeps the data back: `hash` is then that of the whole event, and only the links can be checked. */
  @ApiPropertyOptional({ enum: REDACTION_CLASSES })
  redacted?: RedactionClass;

  /** 64 zeros at revision 1. */
  prevHash!: string;

  hash!: string;
}

export class StreamHeadResponseDto {
  aggregate!: AggregateRefResponseDto;

  revision!: number;

  headHash!: string;
}

export class DossierResponseDto {
  creditCode!: string;

  asOf?: string;

  knownBy?: string;

  /** By (recordedAt, aggregate id, revision). */
  @ApiProperty({ type: [EventResponseDto] })
  events!: readonly EventResponseDto[];

  @ApiProperty({ type: [StreamHeadResponseDto] })
  heads!: readonly StreamHeadResponseDto[];

  /**
   * Merkle root over SHA-256(`aggregateId|revision|headHash`), sorted by aggregate id. Leaves are 32 raw bytes; a parent is
   * SHA-256(left‖right); an odd last node is carried up unchanged.
   */
  root!: string;
}

export class ChainBreakResponseDto {
  aggregate!: AggregateRefResponseDto;

  revision!: number;

  @ApiProperty({ enum: ['revision-gap', 'previous-hash', 'own-hash', 'head', 'sealed'] })
  reason!: string;
}

export class DossierVerdictResponseDto {
  valid!: boolean;

  /** How many events were checked. */
  events!: number;

  root!: string;

  firstBreak?: ChainBreakResponseDto;
}

export class AccessResponseDto {
  id!: string;

  /** Real time. */
  at!: string;

  actor!: ActorResponseDto;

  /** `dossier.read`, `dossier.export`, `dossier.download`, `document.download`, `objection.read`, `account.read`, `account.create` and the other changes. */
  action!: string;

  subject!: AggregateRefResponseDto;

  /** Empty where it belongs to no firm. */
  creditCode!: string;

  regionCode!: string;

  requestId!: string | null;
}

export class AccessPageDto extends PageDto<AccessResponseDto> {
  items!: AccessResponseDto[];
}
