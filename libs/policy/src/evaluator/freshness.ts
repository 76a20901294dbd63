import { addMonths, dateOf, type IsoDate } from '@app/domain';

/** A state (`now`) counts for a year from the day on which it was observed. */
const FRESH_MONTHS = 12;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The office's calendar day of a date or an instant; undefined where it is neither. */
function dayOf(observedAt: string): IsoDate | undefined {
  if (DAY.test(observedAt)) return observedAt;
  return Number.isNaN(Date.parse(observedAt)) ? undefined : dateOf(observedAt);
}

/** Whether a state that was observed on some day still (or already) says something of the day of the question. */
export class Freshness {
  private oldest: IsoDate | undefined;

  /** @param asOf the day of the question, `YYYY-MM-DD` */
  constructor(readonly asOf: IsoDate) {}

  /**
   * Why a state does not count: observed too long ago, or after the day of the question. One that does not say when it was
   * observed is taken for the present state, as its period `now` says.
   */
  fault(observedAt: string | null | undefined): 'stale' | 'later' | undefined {
    const day = observedAt ? dayOf(observedAt) : undefined;
    if (!day) return undefined;
    if (day > this.asOf) return 'later';
    this.oldest ??= addMonths(this.asOf, -FRESH_MONTHS);
    return day < this.oldest ? 'stale' : undefined;
  }
}
