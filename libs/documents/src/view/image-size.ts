/** Frame headers of JPEG: all of C0 to CF but the tables C4, C8 and CC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/**
 * Pixels that a PNG or JPEG promises, read from its header before anything is decoded.
 *
 * @returns null where it has none
 */
export function pixelsOf(bytes: Uint8Array): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > 24 && file.readUInt32BE(0) === 0x89504e47) {
    return file.toString('latin1', 12, 16) === 'IHDR' ? file.readUInt32BE(16) * file.readUInt32BE(20) : null;
  }
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    if (isFrame(marker)) return file.readUInt16BE(at + 5) * file.readUInt16BE(at + 7);
    at += 2 + file.readUInt16BE(at + 2);
  }
  return null;
}
