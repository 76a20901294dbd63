/** A letter as it was issued. */
export class LetterResponseDto {
  letterNo!: string;

  version!: number;

  replaces!: string | null;

  reason!: string | null;

  on!: string;

  contentHref!: string;
}
