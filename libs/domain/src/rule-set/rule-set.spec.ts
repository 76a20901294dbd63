import type { Actor } from '../kernel/actor';
import { auditor, leader, leader2, officer } from '../testing/actors';
import { World } from '../testing/world';
import type { RuleSetCommand } from './rule-set.commands';
import { isRuleSetInForce } from './rule-set.describe';
import { RULE_SET_TABLE } from './rule-set.table';
import type { SimulationSummary } from './rule-set.types';

const REF = { type: 'rule-set', id: 'little-giant@2027' } as const;
const administrator: Actor = { ...auditor, id: 'admin', roles: ['administrator'] };
const drafting: Actor = { ...leader, roles: ['administrator', 'leader'] };
const SUMMARY: SimulationSummary = { firms: 64, enter: 3, leave: 1, benefitCost: '20.00' };

const draft = (pack: Record<string, unknown> = { v: 1 }): RuleSetCommand => ({
  type: 'draft-rule-set',
  pack,
  note: '',
});
const simulated = (simulationId = 's1', packHash = '{"v":1}'): RuleSetCommand => ({
  type: 'note-simulation',
  simulationId,
  packHash,
  summary: SUMMARY,
});
const approve: RuleSetCommand = { type: 'approve-rule-set', comment: '同意' };
const withdraw: RuleSetCommand = { type: 'withdraw-rule-set', reason: '另行起草' };

function aDraft(by: Actor = administrator): World {
  const world = new World();
  world.must(REF, draft(), by);
  return world;
}

function aSimulatedDraft(by?: Actor): World {
  const world = aDraft(by);
  world.must(REF, simulated(), administrator);
  return world;
}

const kinds = (world: World): string[] => world.tasks().map((task) => `${task.kind} ${task.assignee.role}`);

describe('a rule set', () => {
  it('goes from draft by simulation to approval, with a task for each next person', () => {
    const world = aDraft();
    expect(kinds(world)).toEqual(['simulate-rule-set administrator']);
    world.must(REF, simulated(), administrator);
    expect(kinds(world)).toEqual(['approve-rule-set leader']);
    world.must(REF, approve, leader);
    expect(kinds(world)).toEqual([]);
    expect(world.events.map(({ event }) => event.type)).toEqual([
      'rule-set-drafted',
      'rule-set-simulated',
      'rule-set-approved',
    ]);
  });

  it('is in force from the date of its document, once approved', () => {
    const world = aSimulatedDraft();
    expect(isRuleSetInForce(world.get('rule-set', REF.id), '2027-01-01')).toBe(false);
    world.must(REF, approve, leader);
    const state = world.get('rule-set', REF.id);
    expect([isRuleSetInForce(state, '2026-12-31'), isRuleSetInForce(state, '2027-01-01')]).toEqual([false, true]);
  });

  it('is approved by nobody who wrote any version of it', () => {
    const world = aSimulatedDraft(drafting);
    world.must(REF, draft({ v: 2 }), administrator);
    world.must(REF, simulated('s2', '{"v":2}'), administrator);
    expect(world.refusalOf(REF, approve, drafting)).toBe('FOUR_EYES');
    expect(world.refusalOf(REF, approve, officer)).toBe('NOT_YOUR_TURN');
    expect(world.trial(REF, approve, leader2)).toBeNull();
  });

  it('is not approved before the words that stand now were simulated', () => {
    const world = aDraft();
    expect(world.refusalOf(REF, approve, leader)).toBe('SIMULATION_REQUIRED');
    world.must(REF, simulated(), administrator);
    world.must(REF, draft({ v: 2 }), administrator);
    expect(world.refusalOf(REF, approve, leader)).toBe('SIMULATION_REQUIRED');
    expect(world.must(REF, simulated('s1', '{"v":1}'), administrator)).toEqual([]);
  });

  it('keeps a good draft where a bad one is offered, and says each fault', () => {
    const world = aDraft();
    const refusal = world.execute(REF, draft({ faults: ['/criteria/0/when'] }), administrator);
    expect(refusal).toMatchObject({ code: 'RULE_SET_INVALID', errors: [{ path: '/criteria/0/when' }] });
    expect(world.get('rule-set', REF.id).pack).toEqual({ v: 1 });
  });

  it('records nothing for the same words again', () => {
    expect(aDraft().must(REF, draft(), administrator)).toEqual([]);
  });

  it('is never changed once approved, and withdrawn only before it is in force', () => {
    const world = aSimulatedDraft();
    world.must(REF, approve, leader);
    expect(world.refusalOf(REF, draft({ v: 2 }), administrator)).toBe('RULE_SET_PUBLISHED');
    expect(world.trial(REF, withdraw, administrator)).toBeNull();
    world.now = '2027-01-04T09:00:00.000+08:00';
    expect(world.refusalOf(REF, withdraw, administrator)).toBe('RULE_SET_IN_FORCE');
  });

  it('may be drafted anew after a withdrawal, which asks for a reason', () => {
    const world = aDraft();
    expect(world.refusalOf(REF, { type: 'withdraw-rule-set', reason: ' ' }, administrator)).toBe('REASON_REQUIRED');
    world.must(REF, withdraw, administrator);
    expect(world.refusalOf(REF, approve, leader)).toBe('RULE_SET_WITHDRAWN');
    expect(world.must(REF, draft(), administrator)).toHaveLength(1);
  });

  it('stands where its events lead', () => {
    const world = aSimulatedDraft();
    world.must(REF, approve, leader);
    expect(world.rebuilt().get(`rule-set|${REF.id}`)).toEqual(world.get('rule-set', REF.id));
  });

  it('allows nothing outside its table', () => {
    expect(Object.values(RULE_SET_TABLE).flat()).toHaveLength(10);
    expect(new World().refusalOf(REF, approve, leader)).toBe('NOT_FOUND');
  });
});
