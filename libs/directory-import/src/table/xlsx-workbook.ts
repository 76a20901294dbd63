import { posix } from 'node:path';
import { malformed, type XlsxPackage } from './xlsx-package';
import { parseWholeXml } from './xml-events';

/** Where the first visible sheet lies, and from when the workbook counts days. */
export interface Workbook {
  readonly sheetPart: string;
  readonly date1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';

async function readRelations(parts: XlsxPackage): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const source = await parts.stream('xl/_rels/workbook.xml.rels');
  await parseWholeXml(source, {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target);
    },
  });
  return targets;
}

function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join('xl', target));
}

/** @throws TableFault `FILE_MALFORMED` where there is no workbook or no visible sheet: another kind of archive */
export async function readWorkbook(parts: XlsxPackage): Promise<Workbook> {
  let relation: string | undefined;
  let date1904 = false;
  await parseWholeXml(await parts.stream(WORKBOOK), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name === 'sheet' && !/hidden/i.test(attributes['state'] ?? '')) relation ??= attributes['r:id'] ?? '';
    },
  });

  const target = (await readRelations(parts)).get(relation ?? '');
  if (!target) throw malformed('no visible sheet');
  return { sheetPart: partOf(target), date1904 };
}
