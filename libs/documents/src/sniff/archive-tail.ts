import type { ByteSource } from './byte-source';

const END_RECORD = Buffer.from('504b0506', 'hex');
const END_RECORD_BYTES = 22;
const COMMENT_MAX = 0xffff;

/**
 * Whether a file that begins as something else ends as a ZIP archive: the two faces of a polyglot. The end record must reach to the
 * last byte, so an archive that is embedded in a document does not count.
 */
export async function endsAsArchive(source: ByteSource): Promise<boolean> {
  const start = Math.max(0, source.size - END_RECORD_BYTES - COMMENT_MAX);
  const tail = await source.read(start, source.size - start);
  for (let at = tail.lastIndexOf(END_RECORD); at >= 0; at = at > 0 ? tail.lastIndexOf(END_RECORD, at - 1) : -1) {
    const end = at + END_RECORD_BYTES;
    if (end <= tail.length && end + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}
