/** What a thread of its own does with a stranger's file. */
export type FileTask =
  | { readonly kind: 'text'; readonly mediaType: string; readonly bytes: Uint8Array }
  | { readonly kind: 'picture'; readonly mediaType: string; readonly bytes: Uint8Array; readonly page: number };

export type FileResult =
  | { readonly kind: 'text'; readonly lines: readonly string[]; readonly cut: boolean }
  | { readonly kind: 'picture'; readonly png: Uint8Array; readonly pages: number }
  | { readonly kind: 'refused'; readonly because: 'unsupported' | 'no-such-page' | 'too-large' | 'unreadable' };

export const PDF = 'application/pdf';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const CSV = 'text/csv';

/** What is shown of a text, and what two are compared by. */
export const MAX_LINES = 2_000;
export const MAX_LINE_CHARACTERS = 500;

/** Pixels of a picture before it is decoded: its bytes may promise any number. */
export const MAX_PIXELS = 40_000_000;

/** Longest side of what is shown. */
export const SHOWN_PIXELS = 1_600;

/** Pages of a PDF from which text is taken. */
export const MAX_PAGES = 60;
