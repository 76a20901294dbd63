/** The case that something is about. */
export class GivenCaseResponseDto {
  /** `application`. */
  type!: string;

  id!: string;
}

/** The part of a body that is settled by where an act is offered. */
export class GivenResponseDto {
  subject?: GivenCaseResponseDto;

  items?: GivenCaseResponseDto[];

  creditCode?: string;
}

/** Something that the caller can do now. */
export class ActionResponseDto {
  /** The last part of the address. */
  name!: string;

  method!: string;

  /** Path under the origin. */
  href!: string;

  /** Sent as it stands, with what is entered. */
  given?: GivenResponseDto;
}

/** Chinese first, English second. */
export class BilingualResponseDto {
  zh!: string;

  en!: string;
}
