import srdi from '../../packs/srdi@2026.json';
import { MEASURES } from '../plan/catalogue';
import { packFor, packs, findPack, loadPack } from './registry';

const changed = (change: (pack: typeof srdi & Record<string, unknown>) => void): unknown => {
  const copy = structuredClone(srdi) as typeof srdi & Record<string, unknown>;
  change(copy);
  return copy;
};

const tenThousand = (): unknown =>
  changed((pack) =>
    pack.criteria.push(...Array.from({ length: 10_000 }, () => pack.criteria[0] as (typeof pack.criteria)[0])),
  );

describe('the registry', () => {
  it('holds the current packs in the order of the ladder', () => {
    const current = ['above-scale@current', 'tech-sme@2017', 'innovative-sme@2022', 'srdi@2026', 'little-giant@2026'];
    expect(packs().flatMap((pack) => (current.includes(pack.id) ? [pack.id] : []))).toEqual(current);
  });

  it('answers with the edition in force, or with the batch’s own', () => {
    const question = { tier: 'srdi', purpose: 'new' } as const;
    expect(packFor({ ...question, asOf: '2026-04-01' })?.id).toBe('srdi@2026');
    expect(packFor({ ...question, asOf: '2022-07-31' })).toBeUndefined();
    expect(packFor({ ...question, asOf: '2026-03-31', batch: { ruleSetId: 'srdi@2026' } })?.id).toBe('srdi@2026');
    expect(findPack('srdi@1999')).toBeUndefined();
  });

  it('knows a measure for every criterion of a title', () => {
    const known = new Set(MEASURES.flatMap((measure) => measure.criteria));
    const ids = packs()
      .filter((pack) => pack.advice === 'full')
      .flatMap((pack) =>
        [...pack.criteria.filter((one) => !('score' in one.when)), ...(pack.score?.parts ?? [])].map((one) => one.id),
      );
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each([
    [
      'an unknown operator',
      changed((pack) =>
        Object.assign(pack.criteria[3] as object, {
          when: { compare: { metric: { indicator: 'revenue' }, over: { kind: 'latest' }, op: '~', value: 1 } },
        }),
      ),
      '/criteria/3/when',
    ],
    [
      'code in the place of a condition',
      changed((pack) => Object.assign(pack.criteria[3] as object, { when: 'revenue > 1' })),
      '/criteria/3/when',
    ],
    ['an unknown field', changed((pack) => Object.assign(pack, { script: 'x' })), 'additional properties'],
    [
      'an unknown indicator',
      changed((pack) =>
        Object.assign(pack.criteria[3] as object, {
          when: { compare: { metric: { indicator: 'turnover' }, over: { kind: 'latest' }, op: '>=', value: 1 } },
        }),
      ),
      'unknown indicator "turnover"',
    ],
    [
      'a bound below the range',
      changed((pack) =>
        Object.assign(pack.criteria[3] as object, {
          when: { compare: { metric: { indicator: 'revenue' }, over: { kind: 'latest' }, op: '>=', value: -5 } },
        }),
      ),
      'outside the range',
    ],
    [
      'a criterion that stands twice',
      changed((pack) => pack.criteria.push(pack.criteria[0] as (typeof pack.criteria)[0])),
      'stands twice',
    ],
    [
      'a group of unknown criteria',
      changed((pack) => (pack.groups[0] as { any: string[] }).any.push('SR-99')),
      'unknown criterion "SR-99"',
    ],
    [
      'a notice step without its length',
      changed((pack) => Object.assign(pack, { noticeWorkingDays: null })),
      'noticeWorkingDays',
    ],
    ['ten thousand criteria', tenThousand(), '/criteria'],
    ['an unknown include', changed((pack) => Object.assign(pack, { includes: ['nothing@1'] })), '/includes'],
    ['nothing', null, 'must be object'],
  ])('refuses a pack with %s, naming the path', (_, data, path) => {
    expect(() => loadPack(data)).toThrow(path);
  });

  it('refuses bands that overlap and scores that cannot be reached', () => {
    const tech = structuredClone(findPack('tech-sme@2017')) as unknown as {
      includes?: string[];
      criteria: unknown[];
      score: { max: number; parts: { bestOf: { steps: number[][] }[] }[] };
    };
    const steps = tech.score.parts[0]?.bestOf[0]?.steps as number[][];
    steps[1] = [31, 16];
    expect(() => loadPack(tech)).toThrow('overlaps');
    steps[1] = [25, 16];
    tech.score.max = 99;
    expect(() => loadPack(tech)).toThrow('add up to 100');
  });
});
