import type { SimulatedChange } from '@app/persistence';

export interface SimulationTally {
  readonly firms: number;
  readonly enters: number;
  readonly leaves: number;
  readonly moves: number;
  /** Firms without the title that enter, less those that leave: what awards for it would go to. */
  readonly newTitles: number;
  /** By criterion: for how many firms it is what makes them enter, leave or move. A firm counts under each of its clauses. */
  readonly byClause: Readonly<
    Record<string, { readonly enters: number; readonly leaves: number; readonly moves: number }>
  >;
  /** Firms by verdict, in force and by the draft. */
  readonly verdicts: {
    readonly before: Readonly<Record<string, number>>;
    readonly after: Readonly<Record<string, number>>;
  };
}

export const NOTHING_SIMULATED: SimulationTally = {
  firms: 0,
  enters: 0,
  leaves: 0,
  moves: 0,
  newTitles: 0,
  byClause: {},
  verdicts: { before: {}, after: {} },
};

const NONE = { enters: 0, leaves: 0, moves: 0 };

function plusOne(counts: Readonly<Record<string, number>>, key: string): Record<string, number> {
  return { ...counts, [key]: (counts[key] ?? 0) + 1 };
}

/** The tally with one firm more. */
export function counted(
  tally: SimulationTally,
  verdicts: { readonly before: string | null; readonly after: string },
  change: SimulatedChange | undefined,
  holdsTitle: boolean,
): SimulationTally {
  const byClause = { ...tally.byClause };
  for (const id of change?.clauses ?? []) {
    const known = byClause[id] ?? NONE;
    if (change) byClause[id] = { ...known, [change.direction]: known[change.direction] + 1 };
  }
  const of = (direction: SimulatedChange['direction']): number => Number(change?.direction === direction);
  return {
    firms: tally.firms + 1,
    enters: tally.enters + of('enters'),
    leaves: tally.leaves + of('leaves'),
    moves: tally.moves + of('moves'),
    newTitles: tally.newTitles + (holdsTitle ? 0 : of('enters') - of('leaves')),
    byClause,
    verdicts: {
      before: plusOne(tally.verdicts.before, verdicts.before ?? 'no-rules'),
      after: plusOne(tally.verdicts.after, verdicts.after),
    },
  };
}
