import { ERASURE_GROUNDS } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';

/** One person of whom the record says something; no value. */
export class PersonalSubjectResponseDto {
  id!: string;

  /** `person`, `objector` or `account:<id>`; `<type>:<id>@<revision>` of one event in older records. */
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

  /** Set where the data of an account are meant. */
  account!: string | null;

  /** Keys. */
  @ApiProperty({ type: [String] })
  subjects!: readonly string[];

  /** Article 47 of the Personal Information Protection Law; null in requests from before it was asked for. */
  @ApiProperty({ enum: ERASURE_GROUNDS, nullable: true })
  ground!: string | null;

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
