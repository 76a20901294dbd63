import { DEPARTMENTS, ROLES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';

export class FieldErrorDto {
  /** As in the request: `items[0].value`. */
  path!: string;

  code!: string;

  message!: string;
}

export class ProblemChangedByDto {
  account!: string | null;

  name!: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles!: string[];

  @ApiProperty({ enum: DEPARTMENTS, nullable: true })
  department!: string | null;
}

export class ProblemChangeDto {
  revision!: number;

  at!: string;

  by!: ProblemChangedByDto;

  /** A clock reminded or told somebody: nothing that anybody decides on is different. */
  isReminder!: boolean;

  /** What happened, where the caller may know. */
  line!: string | null;
}

/** RFC 9457. */
export class ProblemDto {
  /** Address of the code's description, relative to the server. */
  @ApiProperty({ format: 'uri-reference' })
  type!: string;

  title!: string;

  status!: number;

  /** Stable; titles and details may change and come in the language of `Accept-Language` (zh or en). */
  code!: string;

  detail!: string;

  requestId!: string;

  @ApiProperty({ type: [FieldErrorDto], required: false })
  errors?: FieldErrorDto[];

  /** With 412: the revision as it is now. */
  currentRevision?: number;

  /** With 412: when it was changed last. */
  changedAt?: string;

  /** With 412: by whom it was changed last, as far as the caller may know. */
  changedBy?: ProblemChangedByDto;

  /** With 412: what happened since the revision that was named, the latest first, ten at most. */
  @ApiProperty({ type: [ProblemChangeDto], required: false })
  changes?: ProblemChangeDto[];
}

export class ProblemEntryDto {
  code!: string;

  status!: number;

  title!: string;
}

export class ProblemListDto {
  @ApiProperty({ type: [ProblemEntryDto] })
  items!: ProblemEntryDto[];
}
