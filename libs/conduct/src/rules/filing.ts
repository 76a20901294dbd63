import type { EnterpriseState, IsoDate } from '@app/domain';

/** How a unit is handed to statistics: month by month while it is new, else once a year as one that has grown. */
export type Filing = 'annual' | 'monthly';

/**
 * The filing of a firm on a day. New is who opened since October of last year (so is at most two years old); a firm whose founding
 * day is unknown files by the year.
 */
export function filingOf({ foundedOn }: Pick<EnterpriseState, 'foundedOn'>, today: IsoDate): Filing {
  const since = `${Number(today.slice(0, 4)) - 1}-10-01`;
  return foundedOn !== null && foundedOn >= since ? 'monthly' : 'annual';
}
