import { ApiProperty } from '@nestjs/swagger';

export class FieldErrorDto {
  /** As in the request: `items[0].value`. */
  path!: string;

  code!: string;

  message!: string;
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
