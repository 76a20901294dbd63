import { builtIn } from './built-in';
import { PackError } from './pack-problem';

const DAY = '2026-06-15';
const overlay = (region: string, changes: object[], more: object = {}) => ({
  id: `region-${region}@test`,
  region,
  title: { zh: '测试', en: 'Test' },
  effective: { from: '2026-01-02' },
  changes,
  ...more,
});
const srdi = (region: string, change: object) => overlay(region, [{ tier: 'srdi', source: '测试', ...change }]);

function at(regionCode: string, overlays: object[], asOf = DAY) {
  const registry = builtIn().withAll({ overlays });
  const pack = registry.findPack('srdi@2026');
  if (!pack) throw new Error('srdi@2026');
  return registry.inRegion(pack, regionCode, asOf);
}

const budgetOf = (kind: string, { pack }: ReturnType<typeof at>) =>
  pack.steps.find((step) => step.kind === kind)?.budgetWorkingDays;

describe('a region', () => {
  const documents = (days: number) => ({ steps: [{ kind: 'documents', budgetWorkingDays: days }] });

  it('changes the budget of a step, and says so', () => {
    const here = at('440305', [srdi('44', documents(8))]);
    expect(budgetOf('documents', here)).toBe(8);
    expect(here.overlaid).toEqual([
      { path: '/steps/2/budgetWorkingDays', overlay: 'region-44@test', source: '测试', was: 10, is: 8 },
    ]);
  });

  it('leaves other places and the published pack as they are', () => {
    const there = at('330106', [srdi('44', documents(8))]);
    expect([budgetOf('documents', there), there.overlaid]).toEqual([10, []]);
    expect(builtIn().findPack('srdi@2026')).toEqual(there.pack);
  });

  it('has the last word over the wider one', () => {
    const overlays = [srdi('440305', documents(6)), srdi('44', { ...documents(8), noticeWorkingDays: 7 })];
    const here = at('440305101', overlays);
    expect([budgetOf('documents', here), here.pack.noticeWorkingDays]).toEqual([6, 7]);
    expect(here.overlaid.map(({ overlay: by, was, is }) => [by, was, is])).toEqual([
      ['region-44@test', 10, 8],
      ['region-44@test', 5, 7],
      ['region-440305@test', 8, 6],
    ]);
  });

  it('applies from its day on', () => {
    expect(budgetOf('documents', at('440305', [srdi('44', documents(8))], '2026-01-01'))).toBe(10);
  });

  it('adds papers and drops papers', () => {
    const paper = { type: 'TOWN_LETTER', title: { zh: '函', en: 'Letter' }, need: 'required', source: '测试' };
    const { pack } = at('440305', [srdi('44', { addDocuments: [paper], dropDocuments: ['SOCIAL_INSURANCE'] })]);
    const types = pack.documents.map(({ type }) => type);
    expect(types).toContain('TOWN_LETTER');
    expect(types).not.toContain('SOCIAL_INSURANCE');
  });

  it.each([
    ['a step that no pack has', srdi('44', { steps: [{ kind: 'handover', budgetWorkingDays: 2 }] }), 'DEAD_CLAUSE'],
    ['a tier that is none', overlay('44', [{ tier: 'moon', source: 'x', noticeWorkingDays: 7 }]), 'DEAD_CLAUSE'],
    ['a paper that nobody asks for', srdi('44', { dropDocuments: ['MOON'] }), 'DEAD_CLAUSE'],
    ['a department that is none', srdi('44', { leadDepartments: [{ department: 'moon' }] }), 'UNKNOWN_DEPARTMENT'],
    ['a step that is the province’s', srdi('44', { steps: [{ kind: 'upper', budgetWorkingDays: 2 }] }), 'WRONG_STEP'],
    ['criteria', srdi('44', { criteria: [] }), 'FIELD_UNKNOWN'],
    ['a negative budget', srdi('44', documents(-1)), 'OUT_OF_RANGE'],
  ])('cannot change %s', (_, bad, code) => {
    expect(() => at('440305', [bad])).toThrow(PackError);
    expect(() => at('440305', [bad])).toThrow(code);
  });
});

describe('the lead department', () => {
  const lead = (industry: string, region = '440305', tier = 'above-scale') =>
    builtIn().leadFor(tier, industry, region, DAY)?.code;

  it.each([
    ['C34', 'industry'],
    ['F52', 'commerce'],
    ['H62', 'commerce'],
    ['E47', 'housing'],
    ['K701', 'housing'],
    ['I65', 'development-reform'],
    ['A01', undefined],
  ])('of above-scale for %s is %s', (industry, code) => {
    expect(lead(industry)).toBe(code);
  });

  it('follows the tier', () => {
    expect([lead('F51', '440305', 'srdi'), lead('C34', '440305', 'hi-tech')]).toEqual(['industry', 'science']);
  });

  it('is the region’s own where it has one, and says by which overlay', () => {
    expect(builtIn().leadFor('above-scale', 'I65', '990124101', DAY)).toMatchObject({
      code: 'market-services',
      overlay: 'region-990124@2026',
    });
    expect(lead('C34', '990124101')).toBe('industry');
  });
});
