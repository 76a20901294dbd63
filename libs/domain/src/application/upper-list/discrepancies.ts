import type { ApplicationState, UpperEvent } from '../application.types';
import { type DifferingField, differencesOf, isAboutSame } from './same-event';
import type { UpperListRow } from './upper-list.types';

type Case = Pick<ApplicationState, 'id' | 'creditCode' | 'tier' | 'upperEvents'>;

export interface Differing {
  readonly applicationId: string;
  readonly listed: UpperListRow;
  readonly recorded: UpperEvent;
  readonly fields: readonly DifferingField[];
}

export interface Discrepancies<C extends Case> {
  /** Recommended by the county, and on none of the lists. */
  readonly absent: readonly C[];
  /** On a list, without a recommendation of the county. */
  readonly notOurs: readonly UpperListRow[];
  readonly differing: readonly Differing[];
  /** Recognised by an upper level although a prerequisite did not hold on that day. */
  readonly lacking: readonly { readonly case: C; readonly recorded: UpperEvent }[];
}

/**
 * What the lists of upper levels and the record do not agree on, for one batch.
 *
 * @param recommended cases that the county stands by
 * @param rows of all lists that were taken in, the latest list first
 */
export function discrepanciesOf<C extends Case>(
  recommended: readonly C[],
  rows: readonly UpperListRow[],
): Discrepancies<C> {
  const keyOf = ({ creditCode, tier }: Pick<UpperListRow, 'creditCode' | 'tier'>) => `${creditCode} ${tier}`;
  const ours = new Map(recommended.map((one) => [keyOf(one), one]));
  const listed = new Set(rows.map(keyOf));
  const seen = new Set<string>();
  const latest = rows.filter((row) => {
    const key = `${keyOf(row)} ${row.level} ${row.event} ${row.on}`;
    return !seen.has(key) && seen.add(key);
  });
  const differing = latest.flatMap((row) => {
    const own = ours.get(keyOf(row));
    const about = own?.upperEvents.filter((known) => isAboutSame(row, known)) ?? [];
    return about.flatMap((recorded) => {
      const fields = differencesOf(row, recorded);
      return own && fields.length > 0 ? [{ applicationId: own.id, listed: row, recorded, fields }] : [];
    });
  });
  return {
    absent: recommended.filter((one) => !listed.has(keyOf(one))),
    notOurs: latest.filter((row) => !ours.has(keyOf(row))),
    differing,
    lacking: recommended.flatMap((one) =>
      one.upperEvents.filter(({ lacking }) => lacking).map((recorded) => ({ case: one, recorded })),
    ),
  };
}
