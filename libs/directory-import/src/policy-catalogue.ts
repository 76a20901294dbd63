import { INDICATORS, checkFacts, findIndicator } from '@app/policy';
import type { IndicatorCatalogue } from './catalogue';

/** The catalogue of the policy library; what it would not let into the record is not imported. */
export const policyCatalogue: IndicatorCatalogue = {
  find: findIndicator,
  list: () => Object.values(INDICATORS),
  check: (item, today) => checkFacts({ indicators: [item] }, { today, mode: 'store' }),
};
