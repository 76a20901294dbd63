import type { DecisionContext } from '../kernel/decider';
import { decideExpert } from './expert.decide';
import { expertDecider } from './expert.describe';
import { evolveExpert } from './expert.evolve';
import { EXPERT_TABLE } from './expert.table';
import { type ExclusionQuestion, candidateOf, whyExcluded } from './exclusion';
import type { ExpertCommand } from './expert.commands';
import { FIRM_CODE, officer } from '../testing/actors';
import { anExpert, registering } from '../testing/panels';
import { World } from '../testing/world';

const REF = { type: 'expert', id: 'exp_1' } as const;
const QUESTION: ExclusionQuestion = {
  creditCode: FIRM_CODE,
  tookPart: ['officer'],
  terms: { pastEmployerYears: 3, drawsPerYear: 2 },
  today: '2026-04-13',
};

function registered(): World {
  const world = new World();
  world.must(REF, registering('expert1'), officer);
  return world;
}

describe('an entry in the register of experts', () => {
  it('keeps everything but the name, which stands beside the event', () => {
    const world = registered();
    expect(world.get('expert', 'exp_1')).toMatchObject({ account: 'expert1', status: 'active', regionCode: '990124' });
    expect(JSON.stringify(world.get('expert', 'exp_1'))).not.toContain('张三');
    expect(world.personal.get(0)).toEqual({ name: '张三' });
  });

  it('names a field of competence', () => {
    expect(new World().refusalOf(REF, registering('expert1', { fields: [] }), officer)).toBe('FIELDS_REQUIRED');
  });

  it('is changed, suspended with a reason and reinstated, and stands where its events lead', () => {
    const world = registered();
    world.must(REF, { type: 'change-expert', fields: ['law'], name: '李四' }, officer);
    expect(world.get('expert', 'exp_1').fields).toEqual(['law']);
    expect(world.must(REF, { type: 'change-expert' }, officer)).toEqual([]);
    expect(world.refusalOf(REF, { type: 'suspend-expert', reason: ' ' }, officer)).toBe('REASON_REQUIRED');
    expect(world.refusalOf(REF, { type: 'reinstate-expert' }, officer)).toBe('EXPERT_ACTIVE');
    world.must(REF, { type: 'suspend-expert', reason: '失信' }, officer);
    expect(world.refusalOf(REF, { type: 'suspend-expert', reason: '再次' }, officer)).toBe('EXPERT_SUSPENDED');
    world.must(REF, { type: 'reinstate-expert' }, officer);
    expect(world.rebuilt().get('expert|exp_1')).toEqual(world.get('expert', 'exp_1'));
  });

  it('remembers the seats of two years', () => {
    const world = registered();
    world.must(REF, { type: 'note-seating', panelId: 'pnl_1' }, officer);
    world.now = '2028-04-14T09:00:00.000+08:00';
    world.must(REF, { type: 'note-seating', panelId: 'pnl_2' }, officer);
    expect(world.get('expert', 'exp_1').seatings).toEqual([{ panelId: 'pnl_2', on: '2028-04-14' }]);
  });

  it('allows nothing outside its table', () => {
    const context = { ...({} as DecisionContext), aggregateId: 'exp_1' };
    const commands = [...new Set(Object.values(EXPERT_TABLE).flat())];
    for (const status of ['active', 'suspended'] as const) {
      const state = anExpert('exp_1', { status });
      for (const type of commands.filter((one) => !(EXPERT_TABLE[status] as readonly string[]).includes(one))) {
        expect(decideExpert(state, { type } as ExpertCommand, context)).toMatchObject({ refused: true, status: 409 });
      }
    }
    expect(expertDecider.describe(anExpert('exp_1')).uniqueKey).toBe('account:exp_1');
    expect(evolveExpert).toBe(expertDecider.evolve);
  });
});

describe('who stays out of a draw', () => {
  const other = '91990124MA0OTHER1X';
  it.each([
    ['SUSPENDED', { status: 'suspended' }],
    ['TOOK_PART', { account: 'officer' }],
    ['SAME_EMPLOYER', { employer: { name: '本厂', creditCode: FIRM_CODE } }],
    ['PAST_EMPLOYER', { pastEmployers: [{ name: '本厂', creditCode: FIRM_CODE, until: '2023-04-14' }] }],
    ['SHAREHOLDER', { relations: [{ creditCode: FIRM_CODE, kind: 'shareholder', until: null }] }],
    ['KIN', { relations: [{ creditCode: FIRM_CODE, kind: 'kin', until: null }] }],
    ['ADVISER', { relations: [{ creditCode: FIRM_CODE, kind: 'adviser', until: '2026-04-13' }] }],
    ['DECLARED_BEFORE', { conflicts: [{ creditCode: FIRM_CODE, on: '2026-01-05' }] }],
    [
      'DRAWN_TOO_OFTEN',
      {
        seatings: [
          { panelId: 'a', on: '2026-01-01' },
          { panelId: 'b', on: '2025-04-14' },
        ],
      },
    ],
  ] as const)('%s', (reason, more) => {
    expect(whyExcluded(anExpert('exp_1', more), QUESTION)?.reason).toBe(reason);
  });

  it.each([
    [
      'a past employer left three years ago',
      { pastEmployers: [{ name: '本厂', creditCode: FIRM_CODE, until: '2023-04-13' }] },
    ],
    ['a relation that ended', { relations: [{ creditCode: FIRM_CODE, kind: 'adviser', until: '2026-04-12' }] }],
    ['a relation to another firm', { relations: [{ creditCode: other, kind: 'kin', until: null }] }],
    ['a conflict with another firm', { conflicts: [{ creditCode: other, on: '2026-01-05' }] }],
    [
      'seats of more than a year ago',
      {
        seatings: [
          { panelId: 'a', on: '2025-04-13' },
          { panelId: 'b', on: '2025-04-13' },
        ],
      },
    ],
  ] as const)('is nobody for %s', (_why, more) => {
    expect(whyExcluded(anExpert('exp_1', more), QUESTION)).toBeNull();
  });

  it('those of one employer are of one group, without a name', () => {
    expect(candidateOf(anExpert('exp_1', { employer: { name: '大学', creditCode: null } }))).toMatchObject({
      group: '大学',
    });
    expect(Object.keys(candidateOf(anExpert('exp_1')))).toEqual(['id', 'fields', 'group']);
  });
});
