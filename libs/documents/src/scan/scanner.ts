/** What a scanner says of a file. */
export type ScanVerdict = { readonly clean: true } | { readonly clean: false; readonly signature: string };

/** Looks for viruses in a file's bytes; it holds no file, and knows nothing of documents. */
export interface Scanner {
  /**
   * @param source the bytes, read at the scanner's pace
   * @throws ScanFailed where no verdict can be had now: away, slow, or not understood
   */
  scan(source: AsyncIterable<Uint8Array>): Promise<ScanVerdict>;
}

/** Token of the scanner; null where none is configured. */
export const SCANNER = Symbol('SCANNER');

/** No verdict: the file stays as it is and is tried again. */
export class ScanFailed extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ScanFailed';
  }
}
