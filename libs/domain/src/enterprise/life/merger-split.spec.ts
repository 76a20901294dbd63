import { firm, officer, officer2, otherFirm } from '../../testing/actors';
import { CASE, CULTIVATION, ENTERPRISE, IDENTITY, aCase, aCultivation, aFirm, tasksOf } from '../../testing/cases';
import type { World } from '../../testing/world';
import type { ChangeStatement } from './life.types';

const OTHER = { type: 'enterprise', id: otherFirm.creditCode ?? '' } as const;
const the = (world: World, { id } = ENTERPRISE) => world.get('enterprise', id);

/** Two firms of the directory; the first holds a title, is cultivated and applies. */
function twoFirms(): World {
  const world = aFirm();
  world.rules.life = { isListed: () => true };
  world.must(OTHER, { type: 'register', ...IDENTITY, creditCode: OTHER.id, name: '云溪轴承' }, officer);
  const title = { code: 'innovative-sme', validFrom: '2026-04-01', validTo: '2029-03-31', source: '省厅' } as const;
  world.must(ENTERPRISE, { type: 'grant-title', ...title }, officer);
  aCultivation(world);
  return aCase('srdi', world);
}

/** Reported by the first firm, verified by an officer. */
function changed(world: World, change: Pick<ChangeStatement, 'kind' | 'part'>): World {
  const statement = { on: '2026-04-10', details: '依公告', others: [OTHER.id], ...change } as const;
  world.must(ENTERPRISE, { type: 'report-change', ...statement } as never, firm);
  const changeId = the(world).changes?.at(-1)?.id ?? '';
  world.must(ENTERPRISE, { type: 'verify-change', changeId, verdict: 'confirmed', reason: '属实' }, officer2);
  return world;
}

const relations = (world: World) =>
  [ENTERPRISE, OTHER].map((ref) => (the(world, ref).relations ?? []).map(({ kind }) => kind));

describe('a merger', () => {
  it('ends the firm that was absorbed and all that is open for it, and passes no title by itself', () => {
    const world = changed(twoFirms(), { kind: 'merger', part: 'absorbed' });
    expect(the(world).deregistered).toMatchObject({ on: '2026-04-10' });
    expect(the(world).titles).toMatchObject([{ code: 'innovative-sme', ending: { cause: 'DEREGISTERED' } }]);
    expect([CASE, CULTIVATION].map((ref) => world.describe(ref).closed)).toEqual([true, true]);
    expect(relations(world)).toEqual([['absorbed-by'], ['absorbed']]);
    expect(the(world, OTHER).titles).toEqual([]);
  });

  it('asks a human what the titles of the absorbed firm mean for the one that goes on, once', () => {
    const world = changed(twoFirms(), { kind: 'merger', part: 'absorbed' });
    expect(tasksOf(world, OTHER).map(({ kind }) => kind)).toEqual(['judge-succession']);
    const judge = { type: 'judge-succession', creditCode: ENTERPRISE.id, comment: '重新申报' } as const;
    world.must(OTHER, judge, officer);
    expect(tasksOf(world, OTHER)).toEqual([]);
    expect(world.refusalOf(OTHER, judge, officer)).toBe('SUCCESSION_NOT_OPEN');
  });

  it('leaves the firm that absorbs as it was', () => {
    const world = changed(twoFirms(), { kind: 'merger', part: 'absorbing' });
    expect(the(world)).toMatchObject({ titles: [{ status: 'valid' }] });
    expect(the(world).deregistered ?? null).toBeNull();
    expect([CASE, CULTIVATION].map((ref) => world.describe(ref).closed)).toEqual([false, false]);
    expect(relations(world)).toEqual([['absorbed'], ['absorbed-by']]);
  });
});

describe('a split', () => {
  it.each([
    ['divided', false],
    ['dissolved', true],
  ] as const)('leaves a firm that is %s gone: %s', (part, gone) => {
    const world = changed(twoFirms(), { kind: 'split', part });
    expect(Boolean(the(world).deregistered)).toBe(gone);
    expect(world.describe(CASE).closed).toBe(gone);
    expect(relations(world)).toEqual([['split-into'], ['split-from']]);
    expect(tasksOf(world, OTHER).map(({ kind }) => kind)).toEqual(['judge-succession']);
  });
});

describe('the statement of a merger or split', () => {
  it.each([
    ['OTHERS_REQUIRED', { kind: 'merger', part: 'absorbing', others: [] }],
    ['PART_REQUIRED', { kind: 'merger', others: [OTHER.id] }],
    ['PART_REQUIRED', { kind: 'split', part: 'absorbed', others: [OTHER.id] }],
    ['CREDIT_CODE_INVALID', { kind: 'split', part: 'divided', others: [ENTERPRISE.id] }],
    ['CREDIT_CODE_INVALID', { kind: 'merger', part: 'absorbed', others: ['91990124MA00000000'] }],
  ])('is refused with %s', (code, statement) => {
    const command = { type: 'report-change', on: '2026-04-10', details: '依公告', ...statement } as never;
    expect(twoFirms().execute(ENTERPRISE, command, firm)).toMatchObject({
      code: 'CHANGE_INVALID',
      errors: [expect.objectContaining({ code })],
    });
  });
});
