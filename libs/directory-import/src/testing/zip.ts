import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive; `declaredSize` may lie about it. */
export interface ZipPart {
  readonly name: string;
  readonly content: Buffer | string;
  readonly declaredSize?: number;
  readonly encrypted?: boolean;
}

interface Written {
  readonly header: Buffer;
  readonly body: Buffer;
  readonly name: Buffer;
}

function write(part: ZipPart): Written {
  const content = Buffer.from(part.content);
  const body = deflateRawSync(content);
  const name = Buffer.from(part.name);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(part.encrypted ? 1 : 0, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(body.length, 14);
  header.writeUInt32LE(part.declaredSize ?? content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return { header, body, name };
}

/** Packs an archive byte by byte, hostile ones too. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { header, body, name } of parts.map(write)) {
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), header, name, body]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), header, place, name]));
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, entries, end]);
}

const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>';

const WORKBOOK =
  '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  '<sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>';

/** A workbook whose one sheet is the XML given; `more` replaces or adds parts. */
export function rawWorkbook(sheet: ZipPart['content'], more: readonly ZipPart[] = []): Buffer {
  const parts: ZipPart[] = [
    { name: 'xl/workbook.xml', content: WORKBOOK },
    { name: 'xl/_rels/workbook.xml.rels', content: RELATIONS },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ];
  const replaced = new Set(more.map(({ name }) => name));
  return zip([...parts.filter(({ name }) => !replaced.has(name)), ...more]);
}
