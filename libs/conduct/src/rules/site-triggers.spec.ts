import type { EnterpriseState } from '@app/domain';
import { builtIn } from '@app/policy';
import { aFirm } from '../testing/firm';
import { siteShareOf, termsOf } from './case-terms';
import { heldSiteTriggers } from './site-triggers';

const TODAY = '2026-07-01';
type Figures = Readonly<Record<string, readonly [period: string, value: string]>>;
/** Nothing calls for a visit: rights, R&D, staff, and a good name. */
const SOUND: Figures = {
  ip1: ['now', '2'],
  ip2: ['now', '0'],
  rdExpense: ['2025', '10'],
  employees: ['2025', '6'],
  dishonestList: ['now', 'false'],
};

function packOf(id: string) {
  const pack = builtIn().findPack(id);
  if (!pack) throw new Error(`no ${id}`);
  return pack;
}

function firm(figures: Figures, titles: readonly object[]): EnterpriseState {
  const indicators = Object.entries(figures).map(([code, [period, value]]) => ({
    ...{ code, period, value, kind: value === 'true' || value === 'false' ? 'bool' : 'number', unit: null },
    ...{ source: 'audited', observedAt: '2026-06-01', evidenceDocumentId: 'doc' },
  }));
  return { ...aFirm(), indicators, titles } as unknown as EnterpriseState;
}

function held(figures: Figures, titles: readonly object[], id = 'tech-sme@2017'): string[] {
  const pack = packOf(id);
  const asked = { tier: pack.tier, factYear: 2025, purpose: 'new' } as const;
  return heldSiteTriggers(asked, pack, firm(figures, titles), TODAY).map((trigger) => trigger.id);
}

const title = (code: string, more: object = {}): object => ({
  ...{ code, validFrom: '2024-01-01', validTo: '2024-12-31', status: 'lapsed' },
  ...more,
});
const revoked = (on: string): object =>
  title('tech-sme', { status: 'revoked', ending: { cause: 'FRAUD', on, level: 'province', documentNo: null } });

describe('the triggers of a site check', () => {
  it('are none where the firm held the number before and its figures are sound', () => {
    expect(held(SOUND, [title('tech-sme')])).toEqual([]);
  });

  it.each([
    ['no right at all', { ip1: ['now', '0'] }, 'no-ip'],
    ['less than ten', { rdExpense: ['2025', '9.99'] }, 'small-rd'],
    ['five staff', { employees: ['2025', '5'] }, 'few-staff'],
    ['a bad name', { dishonestList: ['now', 'true'] }, 'dishonest'],
  ] as const)('hold one by one: %s', (_what, wrong, id) => {
    expect(held({ ...SOUND, ...wrong }, [title('tech-sme')])).toEqual([id]);
  });

  it.each(Object.keys(SOUND).filter((code) => code !== 'ip2' && code !== 'ip1'))(
    'hold where nobody knows: %s',
    (code) => {
      const { [code]: _unknown, ...rest } = SOUND;
      expect(held(rest, [title('tech-sme')])).toHaveLength(1);
    },
  );

  it('know a first application, whatever other titles are held', () => {
    expect(held(SOUND, [])).toEqual(['first-timer']);
    expect(held(SOUND, [title('innovative-sme')])).toEqual(['first-timer']);
  });

  it('know a number that was revoked, to the day three years back', () => {
    expect(held(SOUND, [revoked('2023-07-01')])).toEqual(['number-revoked']);
    expect(held(SOUND, [revoked('2023-06-30')])).toEqual([]);
  });

  it('do not ask of a specialised firm what only the rule of another tier asks', () => {
    const small = { ...SOUND, employees: ['2025', '5'] } as Figures;
    expect(held(small, [title('srdi')], 'srdi@2026')).toEqual([]);
    expect(held(small, [], 'little-giant@2026')).toEqual(['first-timer']);
  });
});

describe('the terms of a case', () => {
  const { deadlines } = builtIn().data;

  it.each([
    ['tech-sme@2017', 5, 'F'],
    ['srdi@2026', 10, 'I'],
    ['little-giant@2026', 10, 'I'],
  ] as const)('take along triggers, checklist and share: %s', (id, percent, mark) => {
    const pack = packOf(id);
    expect(siteShareOf(pack, deadlines)).toMatchObject({ percent, mark });
    const batch = { countyCutOff: '2026-08-01', windows: [] } as unknown as Parameters<typeof termsOf>[1];
    const step = termsOf({ pack, overlaid: [] }, batch).templates.find(({ kind }) => kind === 'site-check');
    expect(step?.triggers?.map((one) => one.id)).toEqual(expect.arrayContaining(['first-timer', 'no-ip', 'small-rd']));
    expect(step?.checklist?.length).toBeGreaterThan(0);
  });

  it('draw no share where the pack names none', () => {
    expect(siteShareOf(packOf('srdi@2022'), deadlines)).toBeUndefined();
  });
});
