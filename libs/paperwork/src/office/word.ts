import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { settled } from './settled';

/** Fonts of official papers (GB/T 9704): imitation Song for the text, small standard Song for the title. */
const BODY_FONT = { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312', hAnsi: 'Times New Roman' };
const TITLE_FONT = { ascii: 'Times New Roman', eastAsia: '方正小标宋简体', hAnsi: 'Times New Roman' };

/** Half points: size three and size two. */
const BODY_SIZE = 32;
const TITLE_SIZE = 44;
const CELL_SIZE = 24;

/** Twentieths of a point: two characters. */
const INDENT = 640;

export function title(words: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 320 },
    children: [new TextRun({ text: words, font: TITLE_FONT, size: TITLE_SIZE })],
  });
}

export function paragraph(
  words: string,
  options: { readonly right?: boolean; readonly flush?: boolean } = {},
): Paragraph {
  return new Paragraph({
    alignment: options.right ? AlignmentType.RIGHT : AlignmentType.BOTH,
    ...(options.right || options.flush ? {} : { indent: { firstLine: INDENT } }),
    spacing: { line: 560 },
    children: [new TextRun({ text: words, font: BODY_FONT, size: BODY_SIZE })],
  });
}

function cell(words: string, bold: boolean, percent: number): TableCell {
  return new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlign.CENTER,
    children: words
      .split('\n')
      .map(
        (line) => new Paragraph({ children: [new TextRun({ text: line, bold, font: BODY_FONT, size: CELL_SIZE })] }),
      ),
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** A ruled table; the first column is bold. Blank cells stay blank, to be filled in by hand. */
export function table(rows: readonly (readonly string[])[], percents: readonly number[], head = false): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map(
      (words, row) =>
        new TableRow({
          tableHeader: head && row === 0,
          children: words.map((word, n) => cell(word, n === 0 || (head && row === 0), percents[n] ?? 0)),
        }),
    ),
  });
}

/** The bytes of a DOCX; the same content gives the same bytes. */
export async function wordFile(name: string, children: readonly (Paragraph | Table)[]): Promise<Buffer> {
  const document = new Document({
    creator: 'tiered-cultivation',
    lastModifiedBy: 'tiered-cultivation',
    title: name,
    sections: [
      {
        properties: { page: { margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 } } },
        children,
      },
    ],
  });
  return settled(await Packer.toBuffer(document));
}
