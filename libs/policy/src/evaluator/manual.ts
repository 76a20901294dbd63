import { type Judgement, NOTHING, type Outcome } from './outcome';
import type { Question } from './question';

/** What stays for people; the firm's own statements are shown beside it. */
export function manual({ index, factYear }: Question, shows: readonly string[]): Judgement {
  const outcome = (): Outcome => {
    const readings = shows.flatMap((code) => ['now', String(factYear)].map((period) => index.read(code, period)));
    const notes = readings.flatMap((reading) => index.notes(reading));
    return { ...NOTHING, verdict: 'manual-review', op: 'manual', period: 'now', notes };
  };
  return { verdict: 'manual-review', asking: false, outcome };
}
