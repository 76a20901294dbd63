// From rows of annual figures to what the rules may know of a firm. Nothing is estimated: an empty cell stays unknown.

/** Yuan to 万元 by moving the point four digits: text in, text out, so that no cent is lost. */
export function inTenThousands(yuan) {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(yuan);
  if (!match) return undefined;
  const [, sign, whole, cents = ''] = match;
  const digits = whole.padStart(5, '0');
  const rest = `${digits.slice(-4)}${cents}`.replace(/0+$/, '').slice(0, 10);
  return `${sign}${digits.slice(0, -4)}${rest ? `.${rest}` : ''}`;
}

const MONEY = {
  revenue: 'revenue_yuan',
  rdExpense: 'rd_expense_yuan',
  netProfit: 'net_profit_yuan',
  totalAssets: 'total_assets_yuan',
  totalLiabilities: 'total_liabilities_yuan',
};

const COUNTS = { employees: 'employees', rdStaff: 'rd_staff' };

/** Columns that cannot be believed where the row is flagged so. */
const DOUBTED = { rd_ratio_mismatch: ['rdExpense'] };

function doubted(row) {
  return row.quality_flags.split(/[;|, ]+/).flatMap((flag) => DOUBTED[flag] ?? []);
}

/** Some sources print the debt ratio alone. A quotient needs no totals: it is entered as so many per 100 of assets. */
function ratioAlone(row) {
  if (row.debt_ratio_pct === '' || row.total_assets_yuan !== '' || row.total_liabilities_yuan !== '') return [];
  return [
    ['totalLiabilities', row.debt_ratio_pct],
    ['totalAssets', '100'],
  ];
}

/** The values of one year, audited: they are printed in annual reports. */
function indicatorsOf(row) {
  const money = Object.entries(MONEY).map(([code, column]) => [code, inTenThousands(row[column])]);
  const counts = Object.entries(COUNTS).map(([code, column]) => [code, row[column] || undefined]);
  const left = doubted(row);
  return [...money, ...counts, ...ratioAlone(row)]
    .filter(([code, value]) => value !== undefined && !left.includes(code))
    .map(([code, value]) => ({ code, period: row.year, value, source: 'audited' }));
}

/**
 * Industry names to GB/T 4754 codes, where the name is that of the standard or lacks but its ending; other classifications do
 * not map, and a firm's industry is then unknown.
 * @param {Record<string, string>[]} standard rows of the standard
 */
export function industryCodes(standard) {
  const byName = new Map(standard.filter(({ code }) => /^[A-T]\d{2}/.test(code)).map(({ name, code }) => [name, code]));
  return (name) => byName.get(name) ?? byName.get(`${name}业`) ?? byName.get(`${name}制造`) ?? '';
}

/**
 * @param {Record<string, string>[]} rows one for each firm and year
 * @param {(name: string) => string} industryOf
 */
export function firmsOf(rows, industryOf) {
  return [...groupByFirm(rows).values()].map((years) => {
    const [first] = years;
    return {
      name: first.short_name,
      label: first.label,
      batch: first.label_batch === '' ? null : Number(first.label_batch),
      recognisedIn: first.label_year === '' ? null : Number(first.label_year),
      basis: first.label_basis,
      ratiosAlone: years.filter((row) => ratioAlone(row).length > 0).length,
      facts: {
        industryCode: industryOf(first.industry),
        indicators: years.flatMap(indicatorsOf),
        titles: [],
      },
    };
  });
}

function keyOf({ code, label, label_batch: batch }) {
  return `${code}|${label}|${batch}`;
}

function groupByFirm(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
