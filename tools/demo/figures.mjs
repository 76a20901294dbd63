/**
 * Demonstration inputs: figures that are nobody's, so that a real firm's case can walk the whole ladder. They are put by the
 * officer as a bureau would put audited accounts and registry extracts, over whatever the import brought.
 */
const YEARS = [2023, 2024, 2025];

/** 万元 by year. @type {Record<string, { revenue: number[], rdExpense: number[] }>} */
const ACCOUNTS = {
  /** Meets every figure up to little giant. */
  grown: { revenue: [9_000, 10_500, 12_500], rdExpense: [600, 700, 800] },
  /** Meets srdi, stays below the line of above-scale. */
  small: { revenue: [1_500, 1_650, 1_800], rdExpense: [110, 120, 130] },
  /** As small, but R&D is below the srdi line. */
  'low-rd': { revenue: [1_500, 1_650, 1_800], rdExpense: [55, 60, 65] },
};

const item = (code, period, value, source = 'audited') => ({ code, period: String(period), value, source });

function accountsOf(year, revenue, rdExpense) {
  return [
    item('revenue', year, revenue),
    item('mainRevenue', year, revenue * 0.95),
    item('rdExpense', year, rdExpense),
    item('costExpense', year, revenue * 0.8),
    item('netProfit', year, revenue * 0.07),
    item('totalAssets', year, revenue * 1.3),
    item('totalLiabilities', year, revenue * 0.5),
    item('employees', year, 120),
    item('rdStaff', year, 30),
    item('techStaff', year, 40),
    item('nicheYears', year, 8),
    item('nicheShare', year, 15),
    item('nicheRank', year, 2),
  ];
}

function statesOf(year) {
  const registry = { abnormalList: false, dishonestList: false, prohibitedProduct: false, majorIncidents3y: 0 };
  const rights = { ip1: 6, ip1Own: 6, ip1HighValue: 1, ip1Qualifying: 6, ip2: 8 };
  const standing = { strategicIndustry: true, groupHasLittleGiant: false, hiTech: true };
  return [
    ...Object.entries({ ...registry, ...rights, ...standing }).map(([code, value]) =>
      item(code, 'now', value, 'registry'),
    ),
    item('sixBases', 'now', true, 'inspected'),
    item('keyChainLink', 'now', true, 'inspected'),
    item('platformScore', year, 72, 'platform'),
  ];
}

/**
 * @param {string} profile `grown`, `small` or `low-rd`
 * @param {string} today ISO date: the platform's score is of this year
 */
export function demonstrationInputs(profile, today) {
  const { revenue, rdExpense } = ACCOUNTS[profile];
  const accounts = YEARS.flatMap((year, index) => accountsOf(year, revenue[index], rdExpense[index]));
  return [...accounts, ...statesOf(today.slice(0, 4))];
}
