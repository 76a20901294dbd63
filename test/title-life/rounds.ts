import { PUBLISHED_YEARS, type PublishedYear } from '@app/domain';
import { type PackRegistry, builtIn } from '@app/policy';

/** When a tier's rounds open and close each year; the upper levels' own rounds of these years nobody knows yet. */
const ROUNDS = [
  {
    tier: 'innovative-sme',
    ruleSetId: 'innovative-sme@2022',
    opens: '03-01',
    closes: '05-25',
    upper: ['city', 'province'],
  },
  { tier: 'srdi', ruleSetId: 'srdi@2026', opens: '08-01', closes: '09-25', upper: ['city', 'province'] },
] as const;

/** The product's packs with a round for first titles and one for re-reviews each year. */
export function withRounds(from: number, through: number): PackRegistry {
  const years = Array.from({ length: through - from + 1 }, (_, index) => from + index);
  const batches = years.flatMap((year) =>
    ROUNDS.flatMap(({ tier, ruleSetId, opens, closes, upper }) =>
      (['new', 'renewal'] as const).map((purpose) => ({
        ...{ id: `${tier}-${year}-${purpose}`, tier, ruleSetId, purpose, factYear: year - 1 },
        title: { zh: `${year} 年`, en: String(year) },
        windows: ['enterprise', 'county', ...upper].map((level) => ({
          ...{ level, opensOn: `${year}-${opens}`, closesOn: `${year}-${closes}` },
        })),
        countyCutOff: `${year}-${closes}`,
        source: 'made up for this test',
      })),
    ),
  );
  return builtIn().withAll({ batches });
}

/** Schedules as they might be published; weekends are off besides. */
export function publishedThrough(last: number): PublishedYear[] {
  const known = PUBLISHED_YEARS.map(({ year }) => year);
  const from = Math.max(...known) + 1;
  const more = Array.from({ length: last - from + 1 }, (_, index) => from + index).map((year) => ({
    year,
    off: ['01-01', '04-05', '05-01', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`),
    work: [],
    source: 'made up for this test',
  }));
  return [...PUBLISHED_YEARS, ...more];
}
