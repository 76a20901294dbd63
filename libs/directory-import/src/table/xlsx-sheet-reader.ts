import type { Cell, CellKind } from './cell';
import { detached } from './detached';
import { malformed } from './xlsx-package';
import type { Attributes, XmlHandler } from './xml-events';

export interface SheetRow {
  readonly row: number;
  readonly cells: (Cell | undefined)[];
}

/** No spreadsheet has more columns; a cell beyond is a broken reference. */
const LAST_COLUMN = 16_384;

/** `AB12` → 27. */
function columnIndex(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Collects the cells of a sheet into rows; take what is in `ready` after each chunk. */
export class SheetReader implements XmlHandler {
  ready: SheetRow[] = [];
  private current: SheetRow = { row: 0, cells: [] };
  private column = -1;
  private type = 'n';
  private value = '';
  private hasFormula = false;
  private inValue = false;
  private inPhonetics = false;

  constructor(private readonly sharedTexts: readonly string[]) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.inPhonetics = true;
    else if (name === 'v' || name === 't') this.inValue = !this.inPhonetics;
  }

  text(characters: string): void {
    if (this.inValue) this.value += characters;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'rPh') this.inPhonetics = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.ready.push(this.current);
  }

  private beginRow({ r }: Attributes): void {
    const row = r === undefined ? this.current.row + 1 : Number(r);
    if (!(Number.isInteger(row) && row > this.current.row)) throw malformed(`row ${r ?? ''} out of order`);
    this.current = { row, cells: [] };
    this.column = -1;
  }

  private beginCell({ r, t = 'n' }: Attributes): void {
    this.column = r === undefined ? this.column + 1 : columnIndex(r);
    if (this.column < 0 || this.column >= LAST_COLUMN) throw malformed(`cell ${r ?? ''}`);
    this.type = t;
    this.value = '';
    this.hasFormula = false;
  }

  private endCell(): void {
    const cell = this.hasFormula ? formula(this.value) : toCell(this.type, this.value, this.sharedTexts);
    if (cell) this.current.cells[this.column] = cell;
  }
}

function formula(cached: string): Cell {
  return { kind: 'formula', text: detached(cached) };
}

const KINDS: Readonly<Record<string, CellKind>> = { b: 'boolean', e: 'error', n: 'number' };

function toCell(type: string, value: string, sharedTexts: readonly string[]): Cell | undefined {
  const kind = KINDS[type] ?? 'text';
  const text = (type === 's' ? (sharedTexts[Number(value)] ?? '') : value).trim();
  if (text === '') return undefined;
  if (kind === 'boolean') return { kind, text: text === '1' ? 'TRUE' : 'FALSE' };
  if (kind === 'number')
    return Number.isFinite(Number(text)) ? { kind, text: shortest(text) } : { kind: 'error', text };
  return { kind, text: type === 's' ? text : detached(text) };
}

/** Spreadsheets write seventeen digits; `1234.5599999999999` and `1234.56` are the same double. */
function shortest(digits: string): string {
  const number = Number(digits);
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
}
