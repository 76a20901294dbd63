import { sampleCatalogue } from '../testing/sample-catalogue';
import { BUILT_IN_MAPPINGS } from './built-in-mappings';
import { faultsOfMapping } from './mapping-faults';

const good = BUILT_IN_MAPPINGS.find(({ id }) => id === 'neeq-firm-years');
const faults = (change: object) => faultsOfMapping({ ...good, ...change }, sampleCatalogue);
const found = (fields: readonly { path: string; code: string }[]) => fields.map(({ path, code }) => `${path} ${code}`);
const malformed = (change: object) => found(faults(change).malformed);
const refused = (change: object) => {
  const { malformed: none, refused: fields } = faults(change);
  expect(none).toEqual([]);
  return found(fields);
};

describe('a mapping that somebody wants to save', () => {
  it.each<[string, object, string[]]>([
    ['a field that nobody knows', { surprise: 1 }, ['surprise UNKNOWN_FIELD']],
    ['a field that is missing', { nameColumn: undefined }, ['nameColumn REQUIRED']],
    ['a number for a name', { nameColumn: 5 }, ['nameColumn WRONG_TYPE']],
    ['a number for a choice', { source: 5 }, ['source WRONG_TYPE']],
    ['a number for a check', { checks: [1] }, ['checks[0] WRONG_TYPE']],
    ['a check of no kind', { checks: [{}] }, ['checks[0].kind REQUIRED']],
    ['a check whose kind is a number', { checks: [{ kind: 1 }] }, ['checks[0].kind WRONG_TYPE']],
    ['half a check', { checks: [{ kind: 'flag', column: 'a' }] }, ['checks[0].flag REQUIRED']],
  ])('is malformed by %s', (_what, change, fields) => {
    expect(malformed(change)).toEqual(expect.arrayContaining(fields));
  });

  it('is malformed where it is no object at all', () => {
    expect(found(faultsOfMapping('nothing', sampleCatalogue).malformed)).toEqual([' WRONG_TYPE']);
  });

  it.each<[string, object, string[]]>([
    ['an empty name', { nameColumn: '' }, ['nameColumn MAPPING_MINLENGTH']],
    ['a source that is none', { source: 'gossip' }, ['source MAPPING_ENUM']],
    ['a kind that is none', { checks: [{ kind: 'guess' }] }, ['checks[0] MAPPING_DISCRIMINATOR']],
    ['no period', { periodColumn: undefined }, ['indicators[0] PERIOD_MISSING', 'indicators[1] PERIOD_MISSING']],
    [
      'an indicator that is none',
      { indicators: [{ column: 'x', code: 'nonsense', holds: 'number' }] },
      ['indicators[0] UNKNOWN_INDICATOR'],
    ],
    [
      'an indicator that is no figure',
      { indicators: [{ column: 'x', code: 'hiTech', holds: 'number' }] },
      ['indicators[0] NOT_A_FIGURE'],
    ],
  ])('is refused for %s', (_what, change, fields) => {
    expect(refused(change)).toEqual(fields);
  });
});
