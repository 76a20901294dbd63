import type { Decimal } from 'decimal.js';
import { readDecimal } from './decimal-text';
import { scaleBetween } from './unit-scale';

const FIGURE = /^(?:约|近)?\s*([+-]?[\d.,，]+)\s*(\D*)$/;

/**
 * A figure as Chinese texts print it, `6.56亿元`, `1000万元`, `651`, in the catalogue's unit.
 *
 * @param text as printed; `约` (about) counts for nothing, a range is no figure
 * @param unit the catalogue's unit, in which a bare number is taken to be written
 * @returns undefined where it is no figure of that unit
 */
export function readFigure(text: string, unit: string | null): Decimal | undefined {
  const [, digits = '', written = ''] = FIGURE.exec(text.trim()) ?? [];
  const number = readDecimal(digits);
  const name = written.trim().replace(/(人民币|左右)/g, '');
  if (name === '') return number;
  const scale = scaleBetween(name, unit);
  return number && scale ? number.times(scale) : undefined;
}
