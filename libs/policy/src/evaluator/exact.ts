import { Decimal } from 'decimal.js';

/** Decimal arithmetic with room for every quotient of the catalogue's range: an exact bound stays exact, 3 % of 1,500.00 is 45. */
export const Exact = Decimal.clone({ precision: 50, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });

/** For screens: six decimals, unless rounding would move the value across or onto the bound that it is compared with. */
export function shown(value: Decimal, bound?: Decimal): number {
  const rounded = value.toDecimalPlaces(6);
  const faithful = !bound || rounded.cmp(bound) === value.cmp(bound);
  return (faithful ? rounded : value).toNumber();
}
