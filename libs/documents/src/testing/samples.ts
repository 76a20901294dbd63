import { crc32, deflateRawSync } from 'node:zlib';

/** The least that each kind of file consists of, made here. */
export const samples = {
  pdf: () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  jpg: () =>
    Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.from('ffd9', 'hex')]),
  png: () => Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
  heic: () => fileTypeBox('heic', ['mif1', 'heic']),
  ofd: () => zipOf({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<ofd:Document/>' }),
  docx: () => zipOf({ '[Content_Types].xml': contentTypes('wordprocessingml.document'), 'word/document.xml': '<w/>' }),
  xlsx: () => zipOf({ '[Content_Types].xml': contentTypes('spreadsheetml.sheet'), 'xl/workbook.xml': '<x/>' }),
  doc: () => compoundOf(['WordDocument', '1Table']),
  xls: () => compoundOf(['Workbook']),
  zip: () => zipOf({ '证明/营业执照.txt': 'a' }),
} as const;

export function exe(): Buffer {
  return Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00', 'latin1'), Buffer.alloc(512, 0x90), Buffer.from('PE\0\0')]);
}

export function contentTypes(main: string, more = ''): string {
  const type = `application/vnd.openxmlformats-officedocument.${main}.main+xml`;
  return `<?xml version="1.0"?><Types><Override PartName="/x.xml" ContentType="${type}"/>${more}</Types>`;
}

/** The first box of an ISO media file. */
export function fileTypeBox(major: string, compatible: readonly string[]): Buffer {
  const box = Buffer.alloc(16 + compatible.length * 4);
  box.writeUInt32BE(box.length, 0);
  box.write(`ftyp${major}`, 4, 'latin1');
  box.write(compatible.join(''), 16, 'latin1');
  return Buffer.concat([box, Buffer.alloc(32)]);
}

/** A ZIP archive of deflated entries. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>, comment = ''): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, nameBytes, packed]);
    const attributes = Buffer.alloc(14);
    attributes.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, attributes, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

const NONE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;

/**
 * A compound file (512-byte sectors): sector 0 is the allocation table, the directory follows. `embedded` names lie in a storage
 * below the root.
 */
export function compoundOf(names: readonly string[], embedded: readonly string[] = []): Buffer {
  const entries = [
    directoryEntry('Root Entry', { child: names.length + embedded.length > 0 ? 1 : NONE }),
    ...names.map((name, i) => directoryEntry(name, { right: i + 1 < names.length ? i + 2 : NONE })),
  ];
  if (embedded.length > 0) {
    const storage = entries.length;
    entries[storage - 1]?.writeUInt32LE(storage, 72);
    entries.push(directoryEntry('ObjectPool', { child: storage + 1 }));
    embedded.forEach((name, i) =>
      entries.push(directoryEntry(name, { right: i + 1 < embedded.length ? storage + i + 2 : NONE })),
    );
  }
  const directory = Buffer.concat([...entries, Buffer.alloc((4 - (entries.length % 4)) * 128)]);
  const sectors = directory.length / 512;

  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let i = 1; i <= sectors; i += 1) table.writeUInt32LE(i < sectors ? i + 1 : END_OF_CHAIN, i * 4);

  const header = Buffer.alloc(512, 0xff);
  header.fill(0, 0, 76);
  header.write('d0cf11e0a1b11ae1', 0, 'hex');
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(END_OF_CHAIN, 60);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  header.writeUInt32LE(0, 76);
  return Buffer.concat([header, table, directory]);
}

function directoryEntry(name: string, links: { child?: number; right?: number }): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry.writeUInt32LE(NONE, 68);
  entry.writeUInt32LE(links.right ?? NONE, 72);
  entry.writeUInt32LE(links.child ?? NONE, 76);
  return entry;
}
