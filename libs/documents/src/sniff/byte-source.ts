/** A file that can be read at any place. */
export interface ByteSource {
  readonly size: number;
  /** Bytes `start` to `start + length`; fewer only at the end of the file. */
  read(start: number, length: number): Promise<Buffer>;
}

/** Keeps the pages that were read last, because the readers of containers ask for a few bytes at a time. */
export function paged(source: ByteSource, pageBytes = 1024 * 1024, pagesKept = 4): ByteSource {
  const pages = new Map<number, Buffer>();

  const pageAt = async (index: number): Promise<Buffer> => {
    const page = pages.get(index) ?? (await source.read(index * pageBytes, pageBytes));
    pages.delete(index);
    pages.set(index, page);
    const [oldest] = pages.keys();
    if (pages.size > pagesKept && oldest !== undefined) pages.delete(oldest);
    return page;
  };

  return {
    size: source.size,
    async read(start, length) {
      const end = Math.min(start + length, source.size);
      const parts: Buffer[] = [];
      for (let at = start; at < end;) {
        const index = Math.floor(at / pageBytes);
        const page = await pageAt(index);
        const from = at - index * pageBytes;
        const part = page.subarray(from, Math.min(page.length, end - index * pageBytes));
        if (part.length === 0) break;
        parts.push(part);
        at += part.length;
      }
      return Buffer.concat(parts);
    },
  };
}
