import { ApiProperty } from '@nestjs/swagger';

export class RecordedNoticeResponseDto {
  publisher!: string;

  link!: string | null;

  from!: string;

  /** The last day on which objections are taken there. */
  to!: string;

  objectTo!: string | null;
}

export class UpperTermResponseDto {
  from!: string | null;

  to!: string | null;
}

export class UpperEventResponseDto {
  level!: string;

  event!: string;

  documentNo!: string | null;

  on!: string;

  /** With `returned`: the day by which that level wants the rest. */
  dueOn?: string;

  /** With `notice`: that level's own notice. */
  notice?: RecordedNoticeResponseDto;

  /** With `recognised`: prerequisites of which the firm held none on that day, each by the titles that would do. */
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } }, required: false })
  lacking?: readonly (readonly string[])[];

  /** With `recognised`: the title's term as that level gave it. */
  term?: UpperTermResponseDto;

  recordedAt!: string;

  by!: string;
}
