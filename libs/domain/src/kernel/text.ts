/** Chinese first, English second, both complete. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export function text(zh: string, en: string): Bilingual {
  return { zh, en };
}
