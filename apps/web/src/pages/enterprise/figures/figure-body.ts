import type { Schemas } from '../../../api/client';
import type { Fact } from '../use-facts';

export type Indicator = Schemas['CatalogueIndicatorResponseDto'];

export type PeriodKind = 'year' | 'month' | 'now';

/** What stands in the form. */
export interface Entered {
  readonly code: string;
  readonly periodKind: PeriodKind;
  readonly period?: string;
  readonly value: string;
  readonly source: Fact['source'];
  readonly observedAt?: string;
  readonly evidenceDocumentId?: string;
}

const kindOfPeriod = (period: string): PeriodKind =>
  period === 'now' ? 'now' : period.includes('-') ? 'month' : 'year';

/** A figure as the form shows it: what is corrected stands there already. */
export const enteredOf = ({ code, period, value, source }: Fact): Partial<Entered> => ({
  code,
  periodKind: kindOfPeriod(period),
  ...(period === 'now' ? {} : { period }),
  value: String(value),
  source: source as Entered['source'],
});

/** The figure as the server takes it; a decimal stays the text that was typed. */
export function bodyOf(entered: Entered, { kind, unit }: Indicator): Schemas['IndicatorDto'] {
  const { code, periodKind, period = '', value, source, observedAt, evidenceDocumentId } = entered;
  return {
    ...{ code, source: source as 'reported', period: periodKind === 'now' ? 'now' : period },
    value: kind === 'boolean' ? value === 'true' : value,
    ...(unit ? { unit } : {}),
    ...(observedAt ? { observedAt } : {}),
    ...(evidenceDocumentId ? { evidenceDocumentId } : {}),
  };
}
