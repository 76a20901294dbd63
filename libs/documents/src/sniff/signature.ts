/** What the first bytes say; `zip` and `compound` are containers of several kinds. */
export type Family = 'pdf' | 'jpg' | 'png' | 'heic' | 'zip' | 'compound';

/** First bytes of a file that `familyOf` wants to see; of a shorter file, all. */
export const HEAD_BYTES = 256;

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP_ENTRY = Buffer.from('504b0304', 'hex');

/** Brands of HEVC-coded HEIF (ISO/IEC 23008-12, annex B). */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
const HEIF_BRANDS = new Set(['mif1', 'msf1']);

/**
 * Signatures are looked for at the very beginning only: a file that begins as something else and turns into a PDF later is
 * something else. Undefined for whatever a case does not take, programs and web pages among them.
 */
export function familyOf(head: Buffer): Family | undefined {
  if (/^%PDF-\d\.\d/.test(head.toString('latin1', 0, 8))) return 'pdf';
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpg';
  if (startsWith(head, PNG) && head.toString('latin1', 12, 16) === 'IHDR') return 'png';
  if (startsWith(head, ZIP_ENTRY)) return 'zip';
  if (startsWith(head, COMPOUND)) return 'compound';
  return isHeic(head) ? 'heic' : undefined;
}

function startsWith(head: Buffer, signature: Buffer): boolean {
  return head.subarray(0, signature.length).equals(signature);
}

function isHeic(head: Buffer): boolean {
  if (head.length < 16 || head.toString('latin1', 4, 8) !== 'ftyp') return false;
  const boxEnd = Math.min(head.readUInt32BE(0), head.length);
  const major = head.toString('latin1', 8, 12);
  if (HEIC_BRANDS.has(major)) return true;
  if (!HEIF_BRANDS.has(major)) return false;
  for (let at = 16; at + 4 <= boxEnd; at += 4) if (HEIC_BRANDS.has(head.toString('latin1', at, at + 4))) return true;
  return false;
}
