import { builtIn } from '../registry/built-in';
import { PackError } from '../registry/pack-problem';

const round = (more: object = {}) => ({
  id: 'srdi-2027-44',
  tier: 'srdi',
  title: { zh: '广东省2027年专精特新', en: 'Guangdong 2027' },
  ruleSetId: 'srdi@2026',
  purpose: 'new',
  factYear: 2026,
  windows: [
    { level: 'enterprise', opensOn: '2027-04-01', closesOn: '2027-04-30' },
    { level: 'county', opensOn: '2027-04-01', closesOn: '2027-05-14' },
    { level: 'city', opensOn: '2027-05-15', closesOn: '2027-05-31' },
  ],
  countyCutOff: '2027-05-12',
  region: '44',
  source: '通知',
  ...more,
});

const [own, county, city] = round().windows as [object, object, object];

function problems(...rounds: object[]): string {
  try {
    builtIn().withAll({ batches: rounds });
    return '';
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.problems.map(({ path, code }) => `${path} ${code}`).join('\n');
  }
}

describe('a round', () => {
  it('joins the others in a registry of its own', () => {
    const next = builtIn().withAll({ batches: [round()] });
    expect(next.findBatch('srdi-2027-44', 'production', '2027-04-01')?.ruleSetId).toBe('srdi@2026');
    expect(builtIn().findBatch('srdi-2027-44', 'production', '2027-04-01')).toBeUndefined();
    expect(next.batchesFor('srdi', 'production', '2027-04-01', '330106').map(({ id }) => id)).not.toContain(
      'srdi-2027-44',
    );
  });

  it.each([
    ['an edition that is not there', round({ ruleSetId: 'srdi@1999' }), 'ruleSetId UNKNOWN_RULE_SET'],
    ['an edition of another tier', round({ ruleSetId: 'little-giant@2026' }), 'ruleSetId ID_MISMATCH'],
    ['a provincial edition elsewhere', round({ ruleSetId: 'provincial-champion@2025-zj' }), 'region WRONG_REGION'],
    ['a tier that is none', round({ tier: 'moon' }), 'tier UNKNOWN_TIER'],
    ['an upper window first', round({ windows: [county, own] }), 'windows/0 WINDOWS_UNORDERED'],
    ['an upper level that closes earlier', round({ windows: [own, city, county] }), 'windows/2 WINDOWS_UNORDERED'],
    ['a cut-off after the county’s window', round({ countyCutOff: '2027-05-15' }), 'countyCutOff CUT_OFF_OUTSIDE'],
    [
      'a window that closes before it opens',
      round({ windows: [{ ...own, closesOn: '2027-03-01' }], countyCutOff: '2027-03-01' }),
      'windows/0 DATES_REVERSED',
    ],
    ['a day that is none', round({ countyCutOff: '2027-13-01' }), 'countyCutOff WRONG_FORMAT'],
  ])('with %s is refused', (_, bad, expected) => {
    expect(problems(bad)).toContain(expected);
  });

  it('of an id that is taken is refused', () => {
    expect(problems(round(), round())).toContain('STANDS_TWICE');
  });
});
