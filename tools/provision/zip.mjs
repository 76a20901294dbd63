import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;

/**
 * One file out of a zip archive (a wheel is one), without any package: this runs before `npm ci`.
 * @param {Buffer} archive
 * @param {string} name path inside the archive
 * @returns {Buffer}
 * @throws Error when the archive does not hold the file
 */
export function readZipEntry(archive, name) {
  let at = directoryStart(archive);
  while (archive.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) return readEntry(archive, at);
    at += 46 + nameLength + extraLength + commentLength;
  }
  throw new Error(`the archive holds no ${name}`);
}

/** @param {Buffer} archive */
function directoryStart(archive) {
  for (let at = archive.length - 22; at >= 0; at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return archive.readUInt32LE(at + 16);
  }
  throw new Error('not a zip archive');
}

/** @param {Buffer} archive @param {number} entry offset of the directory entry */
function readEntry(archive, entry) {
  const method = archive.readUInt16LE(entry + 10);
  const size = archive.readUInt32LE(entry + 20);
  const header = archive.readUInt32LE(entry + 42);
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const packed = archive.subarray(start, start + size);
  return method === STORED ? packed : inflateRawSync(packed);
}
