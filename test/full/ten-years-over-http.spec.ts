import { addDays, addMonths } from '@app/domain';
import { checkChains } from '../e2e/away/chains';
import { Firm } from '../e2e/away/firm';
import { Office } from '../e2e/away/office';
import { Product } from '../e2e/away/product';
import { Workflows } from '../e2e/away/workflows';
import { illegalCases } from '../support/ladder-table';
import { Life } from './ten-years/life';

/** Ten years pass in twelve minutes; a killed worker costs a month. */
const SECONDS_PER_DAY = '0.2';
const LIMIT_MS = 25 * 60_000;

/** On these days the worker is killed, wherever it is, and another one started. */
const KILLED = [
  '2026-06-01',
  '2027-04-20',
  '2028-09-15',
  '2029-03-10',
  '2030-05-30',
  '2032-02-02',
  '2033-11-11',
  '2035-07-07',
];

let product: Product;
let workflows: Workflows;
let firm: Firm;
let life: Life;

beforeAll(async () => {
  product = await Product.start(SECONDS_PER_DAY);
  workflows = await Workflows.at(product);
  const office = new Office(product);
  const [chosen] = await Firm.choose(office, 1);
  if (!chosen) throw new Error('no firm');
  firm = chosen;
  life = new Life(office, firm, KILLED);
  await life.live();
}, LIMIT_MS);

afterAll(async () => {
  await workflows?.close();
  await product?.stop();
}, 60_000);

describe('ten years of a firm over HTTP, with workers killed', () => {
  const granted = async (code: string) =>
    (await firm.events('title-granted')).map(({ data }) => data).filter((data) => data.code === code);

  it('win, renew, lose and win back titles, term after term', async () => {
    const [innovative, srdi] = [await granted('innovative-sme'), await granted('srdi')];
    expect([innovative.length, srdi.length]).toEqual([3, 2]);
    for (const [first, second] of [innovative, srdi]) expect(second.validFrom).toBe(addDays(first.validTo, 1));
    const [lapsed] = await firm.events('title-lapsed');
    expect([lapsed?.data.code, lapsed?.at]).toEqual([
      'innovative-sme',
      `${addDays(innovative[1].validTo, 1)}T00:00:00.000+08:00`,
    ]);
    expect(await life.tiers()).toEqual([
      'small',
      'innovative-sme',
      'srdi',
      'innovative-sme',
      'small',
      'innovative-sme',
    ]);
  });

  it('update every title once a year, in time', async () => {
    const updates = (await firm.events('title-updated')).map(({ at, data }) => [at.slice(0, 10), data.code, data.year]);
    const years = updates.filter(([, code]) => code === 'srdi').map(([, , year]) => year);
    expect(years).toEqual([2027, 2028, 2029, 2030, 2031]);
    expect(updates.filter(([day, , year]) => !(`${year}-04-01` <= day && day <= `${year}-05-31`))).toEqual([]);
    expect(await firm.events('title-update-missed')).toEqual([]);
  });

  it('prepare each re-review six months before its term ends, and file in its batch', async () => {
    const terms = [...(await granted('innovative-sme')).slice(0, 2), ...(await granted('srdi')).slice(0, 1)];
    const prepared = await firm.events('re-review-prepared');
    for (const { code, validTo } of terms) {
      const one = prepared.filter(({ data }) => data.code === code && data.validTo === validTo);
      expect(one.map(({ at }) => at)).toEqual([`${addMonths(validTo, -6)}T00:00:00.000+08:00`]);
    }
    const opened = (await firm.events('renewal-opened')).map(({ data }) => data.batch);
    expect(opened).toContain('srdi-demo-renewal-2029');
  });

  it('keep one dossier through a change of name that was reported within three months', async () => {
    const [reported] = await firm.events('change-reported');
    expect(reported && reported.at.slice(0, 10) <= addMonths(reported.data.change.on, 3)).toBe(true);
    expect((await firm.events('enterprise-renamed')).length).toBe(1);
    expect((await life.firmNow()).name).toBe(life.newName);
  });

  it('ban the firm for three years after fraud, and no day longer', async () => {
    const { bans } = await life.firmNow();
    expect(bans).toEqual([
      expect.objectContaining({
        cause: 'FRAUD',
        from: life.revokedOn,
        until: addDays(addMonths(life.revokedOn, 36), -1),
      }),
    ]);
    expect(life.refusedWhileBanned).toBe('FIRM_BANNED');
    const [lifted] = await firm.events('ban-lifted');
    expect(lifted?.at).toBe(`${addMonths(life.revokedOn, 36)}T00:00:00.000+08:00`);
  });

  it('do by time everything once', async () => {
    const byTime = await firm.events(
      ...[
        'title-update-opened',
        're-review-prepared',
        'title-begun',
        'title-lapsed',
        'ban-lifted',
        'reminded',
        'escalated',
      ],
    );
    const told = byTime.map(({ aggregate, type, data }) => JSON.stringify([aggregate.id, type, data]));
    expect(told.length).toBeGreaterThan(20);
    expect(new Set(told).size).toBe(told.length);
  });

  it('leave chains that a checker finds whole, and no workflow that failed', async () => {
    expect(life.killed).toEqual(KILLED);
    expect(await checkChains(await firm.dossier())).toMatch(/valid/);
    expect(illegalCases((await firm.dossier()).events)).toEqual([]);
    expect(await workflows.failed()).toEqual([]);
  });
});
