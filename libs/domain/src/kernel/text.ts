/** Chinese first, English second, both complete. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export function text(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** Both languages in one line, where only one text fits: a row of an import's report. */
export function inBoth(message: string | Bilingual): string {
  return typeof message === 'string' ? message : `${message.zh} / ${message.en}`;
}
