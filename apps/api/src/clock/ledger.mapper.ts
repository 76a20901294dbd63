import type { Ledger, WorkCalendar } from '@app/domain';
import type { LedgerResponseDto } from './ledger.response';

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function fraction(units: number, denominator: number): string {
  const divisor = gcd(units, denominator);
  return denominator === divisor ? String(units / divisor) : `${units / divisor}/${denominator / divisor}`;
}

export function toLedgerResponse(ledger: Ledger, calendar: WorkCalendar): LedgerResponseDto {
  const { openedOn, through, total, denominator, parts } = ledger;
  return {
    openedOn,
    through,
    total,
    denominator,
    provisional: !calendar.isPublished(openedOn) || !calendar.isPublished(through),
    parts: parts.map(({ owner, units, stretches }) => ({
      owner,
      units,
      workingDays: fraction(units, denominator),
      stretches: stretches.map((one) => ({ ...one, because: [...one.because] })),
    })),
  };
}
