// Which edition judges which batch, and what came of it.

const EDITION = 'little-giant@2022';

/** National batches of little giants: the year of recognition and the rules of the time; null where their text is not at hand. */
const BATCHES = {
  1: { year: 2019, rules: null },
  2: { year: 2020, rules: null },
  3: { year: 2021, rules: null },
  4: { year: 2022, rules: EDITION },
  5: { year: 2023, rules: EDITION },
};

/** Firms known not to be in batches 1 and 2 are asked about as of the second; peers of whom nothing is known as of the fourth. */
const AS_IF = { not_in_batch_1_2: 2, unlabelled: 4 };

/** The day on which a case of that year is judged; any after the edition came into force would do. */
const judgedOn = (year) => `${year}-08-31`;

function verdictOn(rules, pack, firm, year) {
  const asOf = judgedOn(year);
  const { verdict, criteria, groups } = rules.diagnose(pack, firm.facts, { asOf, factYear: year - 1 });
  const read = new Set(firm.facts.indicators.map(({ period }) => period));
  return { verdict, criteria, groups, hasFactYear: read.has(String(year - 1)) };
}

/**
 * @param {object} rules the product's
 * @param {object[]} firms
 * @returns one case for each firm: `basis` is `own-time` where the rules of its batch judged it, `counterfactual` where the 2022
 * edition stands in for rules that are not at hand
 */
export function judgeFirms(rules, firms) {
  const pack = rules.findPack(EDITION);
  if (!pack) throw new Error(`there is no rule set ${EDITION}`);
  return firms.map((firm) => {
    const number = firm.batch ?? AS_IF[firm.label];
    const { year, rules: ofTheTime } = BATCHES[number];
    const ownTime = firm.label === 'little_giant' && ofTheTime !== null;
    return {
      firm,
      batch: number,
      year,
      basis: ownTime ? 'own-time' : 'counterfactual',
      ...verdictOn(rules, pack, firm, year),
    };
  });
}

/** Recognised, known not to be, or of whom nothing is known. */
export function groupOf({ firm }) {
  if (firm.label === 'little_giant') return 'recognised';
  return firm.label === 'unlabelled' ? 'unlabelled' : 'not in 1–2';
}

/** What the rules would have said: yes, no, or nothing. What only people judge is left to them: it says neither. */
export function predictionOf({ verdict }) {
  if (verdict === 'promising' || verdict === 'opportunity') return 'yes';
  return verdict === 'not-met' ? 'no' : 'unknown';
}

/** Recognitions against predictions, unknowns kept apart; null where nothing was decided. */
export function score(cases) {
  const count = (group, prediction) =>
    cases.filter((one) => groupOf(one) === group && predictionOf(one) === prediction).length;
  const [truePositive, falseNegative] = [count('recognised', 'yes'), count('recognised', 'no')];
  const falsePositive = count('not in 1–2', 'yes');
  const share = (part, whole) => (whole === 0 ? null : part / whole);
  return {
    truePositive,
    falseNegative,
    falsePositive,
    trueNegative: count('not in 1–2', 'no'),
    unknownRecognised: count('recognised', 'unknown'),
    unknownOthers: count('not in 1–2', 'unknown'),
    precision: share(truePositive, truePositive + falsePositive),
    recall: share(truePositive, truePositive + falseNegative),
  };
}

/** For each criterion: how often which verdict, by what is known of the firms. */
export function byCriterion(cases) {
  const rows = new Map();
  for (const one of cases)
    for (const { id, title, verdict, role } of one.criteria) {
      if (role !== 'condition') continue;
      const row = rows.get(id) ?? { id, title: title.en, counts: {} };
      const key = `${groupOf(one)}/${verdict}`;
      row.counts[key] = (row.counts[key] ?? 0) + 1;
      rows.set(id, row);
    }
  return [...rows.values()];
}
