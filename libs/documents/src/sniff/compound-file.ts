import type { ByteSource } from './byte-source';

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const ENTRIES_LIMIT = 20_000;
const NO_ENTRY = 0xffffffff;
/** Sector numbers from here on are marks: end of chain, free, and the like. */
const FIRST_MARK = 0xfffffffa;

interface Sectors {
  readonly shift: number;
  readonly allocation: readonly number[];
}

/**
 * Names of what lies directly under the root of a compound file ([MS-CFB]): embedded objects, which may be of another kind, lie
 * deeper. Undefined where the structure is broken.
 */
export async function rootNamesOf(source: ByteSource): Promise<ReadonlySet<string> | undefined> {
  const header = await source.read(0, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return undefined;
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return undefined;

  const sectors: Sectors = { shift, allocation: await allocationSectors(source, header, shift) };
  const directory = await readDirectory(source, sectors, header.readUInt32LE(48));
  return directory && namesUnderRoot(directory);
}

/** Numbers of the sectors that hold the allocation table: 109 in the header, more in a chain of their own. */
async function allocationSectors(source: ByteSource, header: Buffer, shift: number): Promise<number[]> {
  const found = numbersIn(header.subarray(76));
  const sectorBytes = 2 ** shift;
  const seen = new Set<number>();
  for (let next = header.readUInt32LE(68); next < FIRST_MARK && !seen.has(next);) {
    seen.add(next);
    const sector = await readSector(source, shift, next);
    if (sector.length < sectorBytes) break;
    found.push(...numbersIn(sector.subarray(0, sectorBytes - 4)));
    next = sector.readUInt32LE(sectorBytes - 4);
  }
  return found.filter((sector) => sector < FIRST_MARK);
}

async function readDirectory(source: ByteSource, sectors: Sectors, first: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  const seen = new Set<number>();
  const sectorBytes = 2 ** sectors.shift;
  for (let sector = first; sector < FIRST_MARK;) {
    if (seen.has(sector) || seen.size * (sectorBytes / ENTRY_BYTES) > ENTRIES_LIMIT) return undefined;
    seen.add(sector);
    const bytes = await readSector(source, sectors.shift, sector);
    if (bytes.length < sectorBytes) return undefined;
    parts.push(bytes);
    const next = await nextOf(source, sectors, sector);
    if (next === undefined) return undefined;
    sector = next;
  }
  return Buffer.concat(parts);
}

async function nextOf(source: ByteSource, { shift, allocation }: Sectors, sector: number): Promise<number | undefined> {
  const perSector = 2 ** shift / 4;
  const table = allocation[Math.floor(sector / perSector)];
  if (table === undefined) return undefined;
  const bytes = await source.read(offsetOf(table, shift) + (sector % perSector) * 4, 4);
  return bytes.length === 4 ? bytes.readUInt32LE(0) : undefined;
}

/** Siblings form a tree; its shape is not trusted, so each entry is visited once. */
function namesUnderRoot(directory: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  const count = Math.floor(directory.length / ENTRY_BYTES);
  const seen = new Set<number>();
  const open = [count > 0 ? directory.readUInt32LE(76) : NO_ENTRY];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id >= count || seen.has(id)) continue;
    seen.add(id);
    const entry = directory.subarray(id * ENTRY_BYTES, (id + 1) * ENTRY_BYTES);
    const nameBytes = Math.min(entry.readUInt16LE(64), 64);
    names.add(entry.toString('utf16le', 0, Math.max(0, nameBytes - 2)));
    open.push(entry.readUInt32LE(68), entry.readUInt32LE(72));
  }
  return names;
}

function readSector(source: ByteSource, shift: number, sector: number): Promise<Buffer> {
  return source.read(offsetOf(sector, shift), 2 ** shift);
}

function offsetOf(sector: number, shift: number): number {
  return (sector + 1) * 2 ** shift;
}

function numbersIn(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(i * 4));
}
