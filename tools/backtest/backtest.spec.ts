import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runModule } from '../testing/run-module';

const PROGRAM = join(__dirname, 'main.mjs');
const EXCERPT = join(__dirname, '../../test/fixtures/real');

interface Case {
  readonly name: string;
  readonly group: string;
  readonly batch: number;
  readonly basis: string;
  readonly verdict: string;
  readonly prediction: string;
  readonly hasFactYear: boolean;
  readonly criteria: Readonly<Record<string, string>>;
}

function backtest(folder: string, ...args: string[]) {
  const env = { ...process.env, REAL_DATA_DIR: folder, NODE_OPTIONS: '' };
  return spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8', env });
}

describe('the backtest', () => {
  const { status, stdout, stderr } = backtest(EXCERPT, '--json');
  const result = (status === 0 ? JSON.parse(stdout) : { cases: [] }) as {
    cases: Case[];
    ownTime: Record<string, number | null>;
    counterfactual: Record<string, number | null>;
  };
  const named = (name: string): Case | undefined => result.cases.find((one) => one.name === name);

  it('reads the excerpt', () => {
    expect([status, stderr]).toEqual([0, '']);
    expect(result.cases.length).toBeGreaterThan(8);
  });

  it('judges batches 4 and 5 by the rules of their time and the first three only as a counterfactual', () => {
    const bases = result.cases
      .filter(({ group }) => group === 'recognised')
      .map(({ batch, basis }) => `${batch} ${basis}`);
    expect([...new Set(bases)].sort()).toEqual([
      '1 counterfactual',
      '2 counterfactual',
      '3 counterfactual',
      '4 own-time',
      '5 own-time',
    ]);
  });

  it('decides what the figures decide and nothing else', () => {
    expect(named('春光智能')).toMatchObject({ batch: 4, verdict: 'needs-data', prediction: 'unknown' });
    expect(named('春光智能')?.criteria).toMatchObject({ 'LG22-7': 'met', 'LG22-10': 'unknown', 'LG22-2': 'unknown' });
    expect(named('南华仪器')?.criteria).toMatchObject({ 'LG22-7': 'unknown', 'LG22-10': 'unknown' });
    for (const { criteria } of result.cases)
      expect([criteria['LG22-2'], criteria['LG22-3'], criteria['LG22-12']]).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('says nothing of a firm whose fact year has no figures', () => {
    expect(named('理工光科')).toMatchObject({ batch: 5, hasFactYear: false, prediction: 'unknown' });
    const decided = Object.values(named('理工光科')?.criteria ?? {}).filter((one) => ['met', 'unmet'].includes(one));
    expect(decided).toEqual([]);
  });

  it('counts peers without a label neither as recognised nor as not', () => {
    const counted = [result.ownTime, result.counterfactual].flatMap((one) => Object.entries(one));
    const firms = counted
      .filter(([key]) => key !== 'precision' && key !== 'recall')
      .reduce((n, [, m]) => n + (m ?? 0), 0);
    expect(firms).toBe(result.cases.filter(({ group }) => group !== 'unlabelled').length);
    expect(result.ownTime.precision).toBeNull();
  });

  it('prints the same for people, with the limits of the data', () => {
    const printed = backtest(EXCERPT).stdout;
    expect(printed).toContain('the text of their rules is not at hand');
    expect(printed).toContain('not negatives');
    expect(printed).toMatch(/LG22-7 .*Debt ratio/);
  });

  it('ends with 2 where there is no such file', () => {
    const { status, stderr } = backtest(join(EXCERPT, 'nowhere'));
    expect([status, stderr]).toEqual([2, expect.stringContaining('REAL_DATA_DIR')]);
  });
});

describe('rows', () => {
  it('go from yuan to 万元 without losing a cent', async () => {
    const given = ['298859040.24', '206000000.0', '7', '-490752267.37', '0', '', 'n/a', '1e9'];
    const code = `const { inTenThousands } = await tool('backtest/firms.mjs');
      give(${JSON.stringify(given)}.map((yuan) => inTenThousands(yuan) ?? null));`;
    expect(await runModule(code)).toEqual(['29885.904024', '20600', '0.0007', '-49075.226737', '0', null, null, null]);
  });

  it('are read with quotes, commas and line breaks in a cell', async () => {
    const text = 'a,b\r\n"1, ""one""","x\ny"\r\n,2\r\n\r\n';
    const code = `const { readCsv } = await tool('backtest/csv.mjs'); give(readCsv(${JSON.stringify(text)}));`;
    expect(await runModule(code)).toEqual([
      { a: '1, "one"', b: 'x\ny' },
      { a: '', b: '2' },
    ]);
  });

  it('that are flagged leave out what cannot be believed', async () => {
    const row = {
      code: '1',
      short_name: 'x',
      year: '2020',
      label: 'unlabelled',
      label_batch: '',
      label_year: '',
      label_basis: '',
      industry: '金属制品',
    };
    const figures = {
      revenue_yuan: '100000000',
      rd_expense_yuan: '5',
      net_profit_yuan: '',
      total_assets_yuan: '',
      total_liabilities_yuan: '',
      debt_ratio_pct: '62.46',
      employees: '',
      rd_staff: '',
    };
    const code = `const { firmsOf, industryCodes } = await tool('backtest/firms.mjs');
      const rows = [{ ...${JSON.stringify({ ...row, ...figures })}, quality_flags: 'rd_ratio_mismatch' }];
      const [{ facts }] = firmsOf(rows, industryCodes([{ code: 'C33', name: '金属制品业' }]));
      give([facts.industryCode, ...facts.indicators.map(({ code, value }) => code + ' ' + value)]);`;
    expect(await runModule(code)).toEqual(['C33', 'revenue 10000', 'totalLiabilities 62.46', 'totalAssets 100']);
  });
});
