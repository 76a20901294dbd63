import { byCriterion, groupOf, predictionOf, score } from './judge.mjs';

const GROUPS = ['recognised', 'not in 1–2', 'unlabelled'];
const VERDICTS = ['met', 'unmet', 'unknown', 'manual-review', 'not-applicable'];

/** @param {readonly (readonly (string | number)[])[]} rows the first is the head */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows.map((row) =>
    row
      .map((cell, i) => String(cell).padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );
}

const percent = (share) => (share === null ? 'nothing decided' : `${(share * 100).toFixed(1)} %`);

function scores(title, cases) {
  const found = score(cases);
  return [
    title,
    `  recognised: predicted ${found.truePositive}, refuted ${found.falseNegative}, unknown ${found.unknownRecognised}`,
    `  known not to be in batches 1 and 2: predicted ${found.falsePositive}, refuted ${found.trueNegative}, unknown ${found.unknownOthers}`,
    `  recall of what is decided: ${percent(found.recall)}; precision of what is decided: ${percent(found.precision)}`,
  ];
}

function perBatch(cases) {
  const keys = [...new Set(cases.map((one) => `${groupOf(one)}|${one.batch}`))].sort();
  const rows = keys.map((key) => {
    const own = cases.filter((one) => `${groupOf(one)}|${one.batch}` === key);
    const [first] = own;
    const count = (prediction) => own.filter((one) => predictionOf(one) === prediction).length;
    const rules = first.basis === 'own-time' ? 'of their time (2022)' : 'not at hand';
    const lacking = own.filter(({ hasFactYear }) => !hasFactYear).length;
    const shown = groupOf(first) === 'unlabelled' ? 'asked as of batch 4' : rules;
    return [
      groupOf(first),
      first.batch,
      first.year - 1,
      shown,
      own.length,
      lacking,
      count('yes'),
      count('no'),
      count('unknown'),
    ];
  });
  return table([['firms', 'batch', 'T', 'rules', 'n', 'no figures for T', 'yes', 'no', 'unknown'], ...rows]);
}

function criteria(cases) {
  const head = ['criterion', ...GROUPS.map((group) => `${group}: met/unmet/unknown/people/–`), ''];
  const rows = byCriterion(cases).map(({ id, title, counts }) => [
    id,
    ...GROUPS.map((group) => VERDICTS.map((verdict) => counts[`${group}/${verdict}`] ?? 0).join('/')),
    title,
  ]);
  return table([head, ...rows]);
}

/** Recognised, and yet refuted by the edition: what to look at, and what not to tune to. */
function contradictions(cases) {
  return cases
    .filter((one) => groupOf(one) === 'recognised' && predictionOf(one) === 'no')
    .flatMap(({ firm, batch, basis, criteria: list }) =>
      list
        .filter(({ verdict, role }) => verdict === 'unmet' && role === 'condition')
        .map(
          ({ id, actual, unit, required }) =>
            `  ${firm.name} (batch ${batch}, ${basis}): ${id} actual ${JSON.stringify(actual)} ${unit ?? ''}, required ${JSON.stringify(required)}`,
        ),
    );
}

const LIMITS = [
  'Limits of the data',
  '  No patents, no main-business revenue, no market share, no platform score, no lists of dishonest firms: most criteria cannot be decided.',
  '  Peers without a label are not negatives: no list that was consulted covers them. They count in no precision.',
  '  "Not in batches 1 and 2" is by the complete lists of one city; a firm may never have applied. It says nothing of later batches.',
  "  Listed firms are larger than a county's, and a figure of a group is not that of the firm that applied.",
  '  What only people judge is open for everybody; "yes" would mean that nothing else stands in the way.',
];

/** The report as lines of text. */
export function report({ cases, edition, files, ratiosAlone, withIndustry }) {
  const ownTime = cases.filter(({ basis }) => basis === 'own-time');
  const standIn = cases.filter((one) => one.basis === 'counterfactual' && groupOf(one) !== 'unlabelled');
  const against = contradictions(cases);
  return [
    `Backtest of ${edition} over ${cases.length} firms (${files})`,
    '',
    ...perBatch(cases),
    '',
    ...scores('Batches 4 and 5, by the rules of their time', ownTime),
    '',
    'Batches 1 to 3: the text of their rules is not at hand; nothing is said of how they were judged.',
    ...scores('Counterfactual: batches 1 to 3 as if the 2022 edition had been in force', standIn),
    '',
    'Criteria, each firm once, by what is known of it (– is "does not apply")',
    ...criteria(cases),
    '',
    ...(against.length > 0 ? ['Recognised, and refuted by the edition', ...against, ''] : []),
    `Entered as a quotient: ${ratiosAlone} firm-years whose source prints the debt ratio alone. Industry known by GB/T 4754: ${withIndustry} firms.`,
    ...LIMITS,
  ];
}
