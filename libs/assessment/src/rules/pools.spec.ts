import type { FirmAssessment, TierStanding } from '@app/persistence';
import type { FirmInView, TierFinding } from './firm-in-view';
import { poolOf } from './pool-rule';
import { movesBetween, standingsOf } from './standings';
import { lapsesOf, risksOf } from './title-outlook';

const TODAY = '2026-11-22';
const aFirm = (more: Partial<FirmInView> = {}): FirmInView => ({
  titles: [],
  banned: false,
  openThings: [],
  asOf: TODAY,
  ...more,
});
const aFinding = (verdict: string, more: Partial<TierFinding> = {}): TierFinding => ({
  tier: 'srdi',
  ruleSetId: 'srdi@2026',
  verdict,
  unmet: [],
  unknown: [],
  manual: [],
  ...more,
});
const srdi = (validFrom: string, validTo: string | null) => ({ code: 'srdi', validFrom, validTo, source: '公告' });
const place = (firm: FirmInView, finding: TierFinding) => {
  const { pool, reasons } = poolOf(firm, finding);
  return [pool, ...reasons.map(({ code, of }) => [code, ...of].join(' '))];
};

describe('the pools of a tier', () => {
  it.each([
    [aFinding('promising'), ['reserve', 'nothing-lacking']],
    [aFinding('opportunity', { manual: ['SR-9'] }), ['reserve', 'to-be-judged SR-9']],
    [aFinding('needs-data', { unknown: ['SR-10'] }), ['potential', 'data-missing SR-10']],
    [aFinding('not-met', { unmet: ['SR-6', 'SR-7'] }), ['potential', 'conditions-unmet SR-6 SR-7']],
    [aFinding('not-applicable'), [null, 'not-applicable']],
  ])('follow from the verdict where the firm does nothing yet (%#)', (finding, expected) => {
    expect(place(aFirm(), finding)).toEqual(expected);
  });

  it('put what the firm does before what its figures say', () => {
    const finding = aFinding('not-met', { unmet: ['SR-6'] });
    const cultivated = aFirm({ openThings: [{ type: 'cultivation', tier: 'srdi' }] });
    const applying = aFirm({ openThings: [...cultivated.openThings, { type: 'application', tier: 'srdi' }] });
    const holding = { ...applying, titles: [srdi('2026-01-01', '2028-12-31')] };
    expect([cultivated, applying, holding].map((firm) => poolOf(firm, finding).pool)).toEqual([
      'cultivating',
      'sprint',
      'recognised',
    ]);
  });

  it('count neither another tier nor a title that has ended or not begun', () => {
    const finding = aFinding('promising');
    const other = aFirm({ openThings: [{ type: 'application', tier: 'little-giant' }] });
    const ended = aFirm({ titles: [srdi('2023-01-01', '2025-12-31')] });
    const later = aFirm({ titles: [srdi('2027-01-01', '2029-12-31')] });
    expect([other, ended, later].map((firm) => poolOf(firm, finding).pool)).toEqual(['reserve', 'reserve', 'reserve']);
  });

  it('hold no banned firm as a candidate, but leave it the title it has', () => {
    expect(place(aFirm({ banned: true }), aFinding('promising'))).toEqual([null, 'banned']);
    const holding = aFirm({ banned: true, titles: [srdi('2026-01-01', null)] });
    expect(poolOf(holding, aFinding('promising')).pool).toBe('recognised');
  });
});

describe('the standing of a firm', () => {
  it('keeps the day since when it stands in its pool, and begins anew in another', () => {
    const [before] = standingsOf(aFirm({ asOf: '2026-05-04' }), [aFinding('needs-data', { unknown: ['SR-10'] })], []);
    const known = [before as TierStanding];
    const [same] = standingsOf(aFirm(), [aFinding('not-met', { unmet: ['SR-6'] })], known);
    const [other] = standingsOf(aFirm(), [aFinding('promising')], known);
    expect([same?.since, other?.since]).toEqual(['2026-05-04', TODAY]);
  });
});

const anAssessment = (tiers: readonly TierStanding[]): FirmAssessment => ({
  creditCode: '91990124MA00000000',
  name: '云溪机械',
  regionCode: '990124101',
  revision: 3,
  rules: 'r1',
  asOf: TODAY,
  tiers,
  risks: [],
  lapses: [],
});

describe('moves between pools', () => {
  const [reserve, potential] = (['promising', 'not-met'] as const).map((verdict) => {
    const [standing] = standingsOf(aFirm(), [aFinding(verdict, { unmet: verdict === 'not-met' ? ['SR-6'] : [] })], []);
    return anAssessment([standing as TierStanding]);
  });

  it('are none where nothing moved', () => {
    expect(movesBetween(reserve, reserve as FirmAssessment)).toEqual([]);
  });

  it('say from where, to where and why', () => {
    expect(movesBetween(reserve, potential as FirmAssessment)).toEqual([
      expect.objectContaining({
        from: 'reserve',
        to: 'potential',
        on: TODAY,
        ruleSetId: 'srdi@2026',
        reasons: [{ code: 'conditions-unmet', of: ['SR-6'] }],
      }),
    ]);
  });

  it('begin with an entry, and end with an exit where a tier is no more', () => {
    expect(movesBetween(undefined, reserve as FirmAssessment)).toMatchObject([{ from: null, to: 'reserve' }]);
    expect(movesBetween(reserve, anAssessment([]))).toMatchObject([
      { from: 'reserve', to: null, reasons: [{ code: 'tier-withdrawn' }] },
    ]);
  });
});

describe('the outlook of titles', () => {
  it('names each condition that a title needs and the firm fails or cannot show', () => {
    expect(risksOf([aFinding('not-met', { unmet: ['SR-6'], unknown: ['SR-10'], manual: ['SR-9'] })])).toEqual([
      { title: 'srdi', ruleSetId: 'srdi@2026', criterionId: 'SR-6', kind: 'unmet' },
      { title: 'srdi', ruleSetId: 'srdi@2026', criterionId: 'SR-10', kind: 'unknown' },
    ]);
  });

  it('lists titles whose last day lies within a year, with the bound', () => {
    const ends = (validTo: string | null) => lapsesOf(aFirm({ titles: [srdi('2024-01-01', validTo)] })).length;
    expect([ends('2026-11-21'), ends(TODAY), ends('2027-11-22'), ends('2027-11-23'), ends(null)]).toEqual([
      0, 1, 1, 0, 0,
    ]);
  });
});
