const HEAD = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n';

/** A small PDF, different for every text. */
export function paperOf(text: string): string {
  return `${HEAD}% ${Buffer.from(text).toString('hex')}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`;
}
