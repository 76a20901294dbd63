import type { Decimal } from 'decimal.js';
import type { CatalogueEntry } from '../catalogue';
import { readDecimal } from '../figures/decimal-text';
import type { Cell } from '../table/cell';

const YES = /^(true|yes|y|是|有|1)$/i;
const NO = /^(false|no|n|否|无|0)$/i;

function readNumber(entry: CatalogueEntry, written: string, scale: Decimal): number | string | undefined {
  if (entry.kind === 'rank' && /^(none|无)$/i.test(written)) return 'none';
  const digits = entry.unit === '%' ? written.replace(/[%％]$/, '') : written;
  return readDecimal(digits)?.times(scale).toNumber();
}

/**
 * A cell as a value of an indicator.
 *
 * @param scale factor to the catalogue's unit
 * @returns undefined where the text is no such value
 */
export function readIndicatorCell(
  entry: CatalogueEntry,
  cell: Cell,
  scale: Decimal,
): number | boolean | string | undefined {
  const written = cell.text;
  if (entry.kind === 'boolean') return YES.test(written) ? true : NO.test(written) ? false : undefined;
  if (entry.kind === 'level') return written === '无' ? 'none' : written;
  return readNumber(entry, written, scale);
}
