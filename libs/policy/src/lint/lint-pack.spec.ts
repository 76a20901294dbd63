import fc from 'fast-check';
import srdi2026 from '../../packs/srdi@2026.json';
import tech2017 from '../../packs/tech-sme@2017.json';
import { builtIn } from '../registry/built-in';
import { createRegistry } from '../registry/create-registry';
import { guardText } from '../registry/pack-guard';

type Json = Record<string, unknown>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests break packs at any depth
type Loose = any;

const empty = createRegistry({ ...builtIn().data, packs: [], batches: [], overlays: [] });

const problemsOf = (pack: unknown): string[] => empty.check(pack).problems.map(({ path, code }) => `${path} ${code}`);

/** A sound pack with one thing changed. */
function broken(source: object, change: (pack: Loose) => unknown): unknown {
  const copy = structuredClone(source) as Json;
  return change(copy) ?? copy;
}

const srdi = (change: (pack: Loose) => unknown) => broken(srdi2026, change);
const tech = (change: (pack: Loose) => unknown) => broken(tech2017, change);
const indexOf = (id: string) => srdi2026.criteria.findIndex((criterion) => criterion.id === id);
const revenue = indexOf('SR-3a');
const at = `/criteria/${revenue}`;

const compare = (over: string, op: string, value: unknown, indicator = 'revenue') => ({
  compare: { metric: { indicator }, over: { kind: over }, op, value },
});
const when = (condition: unknown) =>
  srdi((pack) => {
    pack.criteria[revenue].when = condition;
  });
const bands = (change: (steps: number[][], scale: Loose, part: Loose) => void) =>
  tech((pack) => {
    const part = pack.score.parts[0];
    change(part.bestOf[0].steps, part.bestOf[0], part);
  });
const STEPS = '/score/parts/0/bestOf/0';

const deep = (levels: number): unknown => (levels === 0 ? compare('latest', '>=', 1) : { all: [deep(levels - 1), {}] });
const cyclic = srdi((pack) => {
  pack.criteria[0].clause = pack;
});

describe('a sound pack', () => {
  it.each(builtIn().packs.map((pack) => [pack.id, pack] as const))('%s has no problems', (_, pack) => {
    expect(problemsOf(pack)).toEqual([]);
  });
});

describe('a contradictory pack', () => {
  it.each([
    [
      'an unknown indicator',
      when(compare('latest', '>=', 1, 'turnover')),
      `${at}/when/compare/metric UNKNOWN_INDICATOR`,
    ],
    ['an unknown operator', when(compare('latest', '~', 1)), `${at}/when/compare/op UNKNOWN_OPERATOR`],
    [
      'a script for a number',
      when(compare('latest', '>=', 'process.exit()')),
      `${at}/when/compare/value NUMBER_EXPECTED`,
    ],
    ['a script for a condition', when('revenue > 1'), `${at}/when WRONG_TYPE`],
    ['an unknown kind of condition', when({ eval: 'revenue > 1' }), `${at}/when/eval FIELD_UNKNOWN`],
    ['two conditions in one', when({ ...compare('latest', '>=', 1), legalPerson: true }), `${at}/when ONE_OF_EXPECTED`],
    ['a bound below the range', when(compare('latest', '>=', -5)), `${at}/when/compare/value BOUND_OUT_OF_RANGE`],
    ['a bound that all reach', when(compare('latest', '>=', 0)), `${at}/when/compare/value ALWAYS_HOLDS`],
    ['a bound that none reaches', when(compare('latest', '<', 0)), `${at}/when/compare/value NEVER_HOLDS`],
    ['the present of a yearly figure', when(compare('now', '>=', 1)), `${at}/when/compare/over WRONG_LOOKBACK`],
    ['the year of a present state', when(compare('latest', '>=', 1, 'ip1')), `${at}/when/compare/over WRONG_LOOKBACK`],
    [
      'months of a yearly figure',
      when(compare('filing', '>=', 1, 'rdExpense')),
      `${at}/when/compare/over WRONG_LOOKBACK`,
    ],
    ['platform year of a figure', when(compare('platform-year', '>=', 1)), `${at}/when/compare/over WRONG_LOOKBACK`],
    [
      'a sum without its years',
      when({ compare: { metric: { indicator: 'revenue' }, over: { kind: 'sum' }, op: '>=', value: 1 } }),
      `${at}/when/compare/over/years FIELD_MISSING`,
    ],
    [
      'a quotient of money and people',
      when({
        compare: { metric: { ratio: ['revenue', 'employees'] }, over: { kind: 'latest' }, op: '>=', value: 1 },
      }),
      `${at}/when/compare/metric UNIT_MISMATCH`,
    ],
    [
      'two bounds that exclude each other',
      when({ all: [compare('latest', '>=', 5000), compare('latest', '<=', 4000)] }),
      `${at}/when/all/1/compare CONTRADICTION`,
    ],
    [
      'an alternative that can never be taken',
      when({
        all: [compare('latest', '>=', 5000), { any: [compare('latest', '<', 5000), compare('latest', '>=', 6000)] }],
      }),
      `${at}/when/all/1/any/0/compare CONTRADICTION`,
    ],
    [
      'a criterion against another',
      srdi((pack) => {
        const six = pack.criteria[indexOf('SR-6')];
        pack.criteria.push({
          ...six,
          id: 'SR-66',
          when: { compare: { ...six.when.compare, op: '<', value: 100 } },
        });
      }),
      `/criteria/${srdi2026.criteria.length}/when/compare CONTRADICTION`,
    ],
    ['a title that is none', when({ title: { anyOf: ['moon'], held: true } }), `${at}/when/title/anyOf/0 UNKNOWN_TIER`],
    ['its own title', when({ title: { anyOf: ['srdi'], held: true } }), `${at}/when/title CYCLE`],
    [
      'an unknown size table',
      when({ sizeClass: { table: 'x', atMost: 'medium' } }),
      `${at}/when/sizeClass/table UNKNOWN_TABLE`,
    ],
    [
      'an example that comes out otherwise',
      srdi((pack) => {
        pack.criteria[revenue].examples[0].expect = 'unmet';
        pack.criteria[revenue].examples[1].expect = 'met';
      }),
      `${at}/examples/0 EXAMPLE_FAILS`,
    ],
    [
      'no example that fails',
      srdi((pack) => {
        pack.criteria[revenue].examples = [pack.criteria[revenue].examples[0]];
      }),
      `${at}/examples EXAMPLE_MISSING`,
    ],
    ['a criterion twice', srdi((pack) => void pack.criteria.push(pack.criteria[1])), 'STANDS_TWICE'],
    ['a group in a group', srdi((pack) => void pack.groups[0].any.push(pack.groups[0].id)), '/groups/0/any/2 CYCLE'],
    ['an unknown member', srdi((pack) => void pack.groups[0].any.push('SR-99')), '/groups/0/any/2 UNKNOWN_CRITERION'],
    [
      'a paper for nothing',
      srdi((pack) => {
        pack.documents[5].when = { verdicts: ['met'] };
      }),
      '/documents/5/when DEAD_CLAUSE',
    ],
    [
      'a paper for a criterion that is none',
      srdi((pack) => {
        pack.documents[5].when = { criteria: ['SR-99'] };
      }),
      '/documents/5/when/criteria/0 UNKNOWN_CRITERION',
    ],
    [
      'a criterion for sectors that the pack leaves out',
      srdi((pack) => {
        pack.industries = ['C'];
        pack.criteria[revenue].industries = ['F51'];
      }),
      `${at}/industries DEAD_CLAUSE`,
    ],
    ['steps out of order', srdi((pack) => void pack.steps.reverse()), 'STEPS_UNORDERED'],
    [
      'dates the wrong way round',
      srdi((pack) => {
        pack.effective.to = '2026-03-01';
      }),
      '/effective/to DATES_REVERSED',
    ],
    ['an unknown include', srdi((pack) => void (pack.includes = ['moon@1'])), '/includes/0 UNKNOWN_INCLUDE'],
    [
      'a tier that nobody defines',
      srdi((pack) => {
        pack.id = 'moon@1';
        pack.tier = 'moon';
      }),
      '/tier UNKNOWN_TIER',
    ],
    ['bands that overlap', bands((steps) => void (steps[1] = [31, 16])), `${STEPS}/steps/1/0 BANDS_OVERLAP`],
    ['bands out of order', bands((steps) => void (steps[1] = [25, 20])), `${STEPS}/steps/1/1 BANDS_UNORDERED`],
    ['a negative band', bands((steps) => void (steps[4] = [-10, 4])), `${STEPS}/steps/4/0 BOUND_OUT_OF_RANGE`],
    ['negative points', bands((steps) => void (steps[4] = [10, -4])), `${STEPS}/steps/4/1 OUT_OF_RANGE`],
    ['a band above the maximum', bands((steps) => void (steps[0] = [30, 21])), `${STEPS} POINTS_ABOVE_MAX`],
    [
      'points that nobody reaches',
      bands((steps) => void (steps[0] = [30, 19])),
      '/score/parts/0/max POINTS_UNREACHABLE',
    ],
    ['a wrong sum', tech((pack) => void (pack.score.max = 99)), '/score/max SCORE_SUM'],
    [
      'a threshold out of reach',
      tech((pack) => {
        pack.criteria.find((one: Loose) => one.id === 'TS-5').when.score.min = 101;
      }),
      'SCORE_UNREACHABLE',
    ],
    [
      'a part that nobody counts',
      tech((pack) => {
        pack.criteria.find((one: Loose) => one.id === 'TS-5').when.score.of = ['TS-P1', 'TS-P2'];
      }),
      '/score/parts/2 PART_UNUSED',
    ],
    ['another title than its tier', srdi((pack) => void (pack.id = 'moon@1')), '/id ID_MISMATCH'],
  ])('with %s is refused, with path and code', (_, pack, expected) => {
    expect(problemsOf(pack).join('\n')).toContain(expected);
  });
});

describe('a hostile pack', () => {
  const many = srdi((pack) => void (pack.criteria = Array.from({ length: 10_000 }, () => pack.criteria[0])));
  const getter = Object.defineProperty({}, 'id', {
    enumerable: true,
    get: () => {
      throw new Error('trap');
    },
  });

  it.each([
    ['ten thousand criteria', many, '/criteria TOO_MANY'],
    ['more than a megabyte', srdi((pack) => void (pack.documentNumber = 'x'.repeat(1_000_001))), ' TOO_LARGE'],
    ['conditions without end', when(deep(40)), 'TOO_DEEP'],
    ['itself inside', cyclic, 'TOO_DEEP'],
    ['a prototype key', JSON.parse('{"__proto__":{"advice":"full"}}'), '/__proto__ RESERVED_KEY'],
    ['a constructor key', { constructor: { prototype: {} } }, '/constructor RESERVED_KEY'],
    ['no number', when(compare('latest', '>=', Number.NaN)), `${at}/when/compare/value NOT_FINITE`],
    ['1e308', when(compare('latest', '>=', 1e308)), `${at}/when/compare/value NUMBER_TOO_LARGE`],
    ['markup in a text', srdi((pack) => void (pack.title.zh = '<script>alert(1)</script>')), '/title/zh ACTIVE_TEXT'],
    ['a function', srdi((pack) => void (pack.advice = () => 'full')), '/advice NOT_JSON'],
    ['a trap', getter, ' NOT_JSON'],
    ['nothing', null, ' WRONG_TYPE'],
    ['a list', [], ' WRONG_TYPE'],
  ])('with %s is refused at once', (_, pack, expected) => {
    const start = performance.now();
    expect(problemsOf(pack).join('\n')).toContain(expected);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('in text is refused before it is read, or with what is wrong with the text', () => {
    const codes = (written: string) => ('problems' in guardText(written) ? 'refused' : 'read');
    expect(['{"a":NaN}', '{', 'x'.repeat(1_000_001), '{"a":1}'].map(codes)).toEqual([
      'refused',
      'refused',
      'refused',
      'read',
    ]);
  });

  it('of any shape is answered with problems, never with anything thrown', () => {
    const sound = Object.entries(srdi2026);
    const twisted = fc.tuple(fc.constantFrom(...sound.map(([key]) => key)), fc.jsonValue({ maxDepth: 6 }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          twisted.map(([key, value]) => ({ ...srdi2026, [key]: value })),
        ),
        (data) => {
          const { problems } = empty.check(data);
          return problems.every(
            ({ path, code, message }) => typeof path === 'string' && /^[A-Z_]+$/.test(code) && message,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
