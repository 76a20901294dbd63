import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';
import { BilingualResponseDto } from '../record-access/action.response';
import { ActorResponseDto, AggregateRefResponseDto } from './dossier.response';

/** One thing that happened, as a person reads it. The event itself is in the dossier, under the same id. */
export class TimelineEntryResponseDto {
  id!: string;

  aggregate!: AggregateRefResponseDto;

  revision!: number;

  type!: string;

  line!: BilingualResponseDto;

  /** Business time of the cause. */
  at!: string;

  /** Real time of recording. */
  recordedAt!: string;

  actor!: ActorResponseDto;

  onBehalfOf?: string;
}

export class TimelinePageDto extends PageDto<TimelineEntryResponseDto> {
  items!: TimelineEntryResponseDto[];
}

/** Something that waited for somebody. */
export class PastTaskResponseDto {
  kind!: string;

  title!: BilingualResponseDto;

  /** Role that was waited for. */
  role!: string;

  department?: string;

  dueOn!: string | null;
}

export class PastThingResponseDto {
  aggregate!: AggregateRefResponseDto;

  revision!: number;

  /** Hash of its last event by then. */
  headHash!: string;

  /** Business time of its last event by then. */
  at!: string;

  status!: string;

  closed!: boolean;

  /** Everything that waited for a person. */
  @ApiProperty({ type: [PastTaskResponseDto] })
  tasks!: readonly PastTaskResponseDto[];

  /** The state itself, plain JSON by kind of thing. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  state!: object;
}

export class PastTitleResponseDto {
  code!: string;

  validFrom!: string;

  validTo!: string | null;
}

export class AsOfResponseDto {
  creditCode!: string;

  asOf?: string;

  knownBy?: string;

  /** Null where the firm was not on record yet. */
  name!: string | null;

  /** Highest title that was valid on the day, or `small`. */
  tier!: string | null;

  /** Titles that were valid on the day. */
  @ApiProperty({ type: [PastTitleResponseDto] })
  titles!: readonly PastTitleResponseDto[];

  @ApiProperty({ type: [PastThingResponseDto] })
  things!: readonly PastThingResponseDto[];
}
