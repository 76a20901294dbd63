import type { Facts, IndicatorValue, StatedTitle } from '../facts.types';
import type { Example } from '../pack.types';

/** Worked examples are read on this day, so that T is 2025. */
export const EXAMPLE_DAY = '2026-06-15';

const DEFAULT_TERM = '2025-01-01/2027-12-31';

function titleOf(written: string): StatedTitle {
  const [code = '', term = DEFAULT_TERM, source = 'registry'] = written.split(':');
  const [validFrom = '', validTo = ''] = term.split('/');
  return { code, validFrom, validTo, source };
}

function valueOf(key: string, given: Example['given'][string]): IndicatorValue {
  const [code = '', period = ''] = key.split('@');
  return typeof given === 'object'
    ? {
        code,
        period,
        value: given.value,
        source: given.source ?? 'audited',
        ...(given.unit ? { unit: given.unit } : {}),
      }
    : { code, period, value: given, source: 'audited' };
}

/** Expands the short writing of a worked example (`code@period`, `title:from/to:source`) to facts. */
export function factsOf(
  example: Pick<Example, 'given' | 'titles' | 'industryCode' | 'foundedOn' | 'creditCode'>,
): Facts {
  return {
    ...(example.creditCode ? { creditCode: example.creditCode } : {}),
    industryCode: example.industryCode ?? 'C34',
    foundedOn: example.foundedOn ?? '2010-03-01',
    indicators: Object.entries(example.given).map(([key, given]) => valueOf(key, given)),
    titles: (example.titles ?? []).map(titleOf),
  };
}
