// Fictional firms with most of what the catalogue knows, the same ones at every run.

const INDUSTRIES = ['C34', 'C35', 'C39', 'C26', 'F51', 'F52', 'H62', 'I65', 'M73', 'E47', 'K70'];
const YEARS = ['2025', '2024', '2023'];
const TITLES = ['tech-sme', 'innovative-sme', 'srdi', 'little-giant', 'hi-tech'];

/** A small generator of evenly spread numbers in [0, 1): seeded, so that two runs measure the same firms. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = (random, list) => list[Math.floor(random() * list.length)];

function valueOf(spec, random) {
  switch (spec.kind) {
    case 'boolean':
      return random() < 0.15;
    case 'level':
      return pick(random, spec.levels);
    case 'rank':
      return random() < 0.8 ? 'none' : 1 + Math.floor(random() * 5);
    case 'integer':
      return Math.max(spec.min ?? 0, Math.floor(random() * 6));
    default:
      // As the record keeps them: decimal text with cents.
      return (random() * (spec.unit === '万元' ? 30_000 : 90) + 1).toFixed(2);
  }
}

/**
 * @param {Readonly<Record<string, object>>} indicators the catalogue
 * @param {number} number which firm
 */
export function benchFirm(indicators, number) {
  const random = seeded(number + 1);
  const values = Object.values(indicators).flatMap((spec) =>
    (spec.periods.includes('now') ? ['now'] : YEARS)
      .filter(() => random() < 0.8)
      .map((period) => ({
        code: spec.code,
        period,
        value: valueOf(spec, random),
        unit: spec.unit,
        source: random() < 0.6 ? 'audited' : 'reported',
        observedAt: '2026-04-01',
      })),
  );
  const titles = TITLES.filter(() => random() < 0.3).map((code) => ({
    ...{ code, validFrom: '2024-07-01', validTo: '2027-06-30', source: 'registry' },
  }));
  return {
    creditCode: '91110108551385082Q',
    industryCode: pick(random, INDUSTRIES),
    foundedOn: '2012-05-01',
    indicators: values,
    titles,
  };
}
