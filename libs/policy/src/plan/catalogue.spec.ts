import table from '../../packs/measures.json';
import { checkShape } from '../registry/pack-schema';
import { packs } from '../registry/registry';
import { MEASURES, rulesFor } from './catalogue';

const all = packs();
const idsOf = (advice: 'full' | 'silent') =>
  new Set(
    all
      .filter((pack) => pack.advice === advice)
      .flatMap((pack) => [...pack.criteria, ...(pack.score?.parts ?? [])].map(({ id }) => id)),
  );

describe('the catalogue of measures', () => {
  it('has the shape of its published schema', () => {
    expect(checkShape('measures', table)).toEqual({ data: table });
  });

  it('names only criteria that exist, each measure once', () => {
    const known = idsOf('full');
    expect(MEASURES.flatMap(({ criteria }) => criteria.filter((id) => !known.has(id)))).toEqual([]);
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
  });

  it('has a measure against every condition of a title that can fail', () => {
    const human = new Set(['GS-RE']);
    const ids = all
      .filter((pack) => pack.advice === 'full')
      .flatMap((pack) => [...pack.criteria.filter(({ when }) => !('score' in when)), ...(pack.score?.parts ?? [])])
      .map(({ id }) => id)
      .filter((id) => !human.has(id));
    const helped = (id: string) => rulesFor(id, 'unmet').length + rulesFor(id, 'manual-review').length > 0;
    expect(ids.filter((id) => !helped(id))).toEqual([]);
  });

  it('says nothing of above-scale, whose figures are nobody’s to aim at', () => {
    const silent = idsOf('silent');
    expect(MEASURES.filter(({ criteria }) => criteria.some((id) => silent.has(id)))).toEqual([]);
  });

  it('weighs effort from 1 to 5 and orders its times', () => {
    const odd = MEASURES.filter(({ effort, lead, accountYears }) => {
      const ordered = 0 < lead.min && lead.min <= lead.plan && lead.plan <= lead.max;
      return !ordered || accountYears < 0 || ![1, 2, 3, 4, 5].includes(effort.weight);
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('yields papers that some pack asks for', () => {
    const asked = new Set(all.flatMap((pack) => pack.documents.map(({ type }) => type)));
    expect(MEASURES.flatMap(({ yields }) => yields.filter((type) => !asked.has(type)))).toEqual([]);
  });

  it('lets accounts and time alone be hastened by nobody', () => {
    expect(MEASURES.filter(({ pace, accountYears }) => pace === 'accounts' && accountYears === 0)).toEqual([]);
    expect(rulesFor('SR-2', 'unmet').map(({ pace }) => pace)).toEqual(['time']);
  });

  it('counts a granted, self-developed right, in one to three years, and names what does not count', () => {
    const [right] = rulesFor('LG-9', 'unmet');
    expect(right).toMatchObject({
      id: 'own-class-one-right',
      lead: { unit: 'months', min: 12, max: 36 },
      pace: 'grant',
    });
    expect(right?.doesNotCount.map(({ en }) => en).join()).toMatch(/not yet granted.*utility models.*bought patents/i);
  });
});
