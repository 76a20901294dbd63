import { FIRM_ROLES, PERSON_SOURCES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';

/** Somebody who is, or was, something to a firm. */
export class PersonResponseDto {
  id!: string;

  @ApiProperty({ enum: FIRM_ROLES })
  role!: string;

  /** Masked for whoever is not of the firm, and in answers to commands; null once it was erased. */
  name!: string | null;

  since!: string;

  /** The first day on which they are it no more; null while they are. */
  until!: string | null;

  @ApiProperty({ enum: PERSON_SOURCES })
  source!: string;

  /** An identity number was given; the record keeps a keyed hash of it and nobody reads it. */
  identified!: boolean;
}
