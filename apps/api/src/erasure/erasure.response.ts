import { ApiProperty } from '@nestjs/swagger';

/** Whose personal data stand beside one event; no value. */
export class PersonalSubjectResponseDto {
  id!: string;

  /** `<type>:<id>@<revision>` of the event. */
  subject!: string;

  /** Names of the values. */
  @ApiProperty({ type: [String] })
  fields!: readonly string[];

  createdAt!: string;

  /** Null while they can be read. */
  destroyedAt!: string | null;
}

export class PersonalSubjectsResponseDto {
  items!: PersonalSubjectResponseDto[];
}

export class ErasureResponseDto {
  id!: string;

  creditCode!: string;

  @ApiProperty({ type: [String] })
  subjects!: readonly string[];

  reason!: string;

  @ApiProperty({ enum: ['requested', 'carried-out', 'refused'] })
  state!: string;

  requestedBy!: string;

  requestedAt!: string;

  decidedBy!: string | null;

  decidedAt!: string | null;

  comment!: string | null;
}

export class ErasuresResponseDto {
  items!: ErasureResponseDto[];
}
