/** Something that the caller can do now. */
export class ActionResponseDto {
  /** The last part of the address. */
  name!: string;

  method!: string;

  /** Path under the origin. */
  href!: string;
}

/** Chinese first, English second. */
export class BilingualResponseDto {
  zh!: string;

  en!: string;
}
