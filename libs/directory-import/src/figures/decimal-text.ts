import { Decimal } from 'decimal.js';

/** Exact: no figure of a file may change by being read. */
export const Exact = Decimal.clone({ precision: 60, toExpNeg: -40, toExpPos: 40 });

const PLAIN = /^[+-]?(\d+|\d{1,3}([,，]\d{3})+)(\.\d+)?$/;
const SCIENTIFIC = /^[+-]?\d(\.\d+)?e[+-]?\d{1,3}$/i;

/** Reads `1234.5`, `1,234.5`, `-3` or `1.2E5`; anything else, `1.2.3` or `12,34` too, is no number. */
export function readDecimal(text: string): Decimal | undefined {
  const trimmed = text.trim();
  if (!PLAIN.test(trimmed) && !SCIENTIFIC.test(trimmed)) return undefined;
  return new Exact(trimmed.replace(/[,，]/g, ''));
}
