import fc from 'fast-check';
import type { Actor } from '../kernel/actor';
import { addDays } from '../kernel/time';
import { officer, officer2, reviewerOf } from '../testing/actors';
import { CASE, aCase, aFirm, daysLater, openRound, tasksOf, theCase, upTo } from '../testing/cases';
import { until } from '../testing/passing-time';
import type { World } from '../testing/world';
import type { ApplicationCommand } from './application.commands';
import { currentStep } from './application.table';
import { type Delegation, isFor, isInForce, refuseDelegation } from './delegation';

type Give = Extract<ApplicationCommand, { type: 'give-opinion' }>;

const TODAY = '2026-04-13';
const one = (more: Partial<Delegation> = {}): Delegation => ({
  id: 'dlg_1',
  department: 'tax',
  regionCode: '990124',
  from: 'tax',
  to: 'tax2',
  fromOn: TODAY,
  toOn: '2026-04-24',
  scope: {},
  reason: '出差',
  ...more,
});
const codeOf = (wanted: Delegation, others: readonly Delegation[] = [], colleagues = ['tax', 'tax2', 'tax3']) =>
  refuseDelegation(wanted, colleagues, others, TODAY)?.code ?? null;

const SYSTEM: Actor = { kind: 'workflow', id: 'nightly:seats', roles: [] };
const HOLDERS = {
  tax: ['tax', 'tax2'],
  market: ['market', 'market2'],
  emergency: ['emergency', 'emergency2'],
  environment: ['environment', 'environment2'],
};
const inReview = (more: Partial<World['rules']> = {}): World => {
  const world = aFirm();
  Object.assign(world.rules, { seatHolders: HOLDERS, delegations: [], ...more });
  return upTo('department-review', aCase('srdi', world));
};
const give = (world: World, actor: Actor, more: Partial<Give> = {}) =>
  world.refusalOf(
    CASE,
    { type: 'give-opinion', reviewId: openRound(world).id, verdict: 'agree', reason: '无异议', ...more },
    actor,
  );
const tend = (world: World) => world.refusalOf(CASE, { type: 'tend-seats' }, SYSTEM);
const seat = (world: World, id: string) => {
  const round = theCase(world).reviews.findLast(({ kind }) => kind === 'department-review');
  return round?.seats.find((candidate) => candidate.id === id);
};
const taskOf = (world: World, id: string) => tasksOf(world).find(({ slot }) => slot.includes(`:${id}`));

describe('handing over seats for a period', () => {
  it.each<[string, Delegation, string | null]>([
    ['to a colleague', one(), null],
    ['on the last day of a year', one({ toOn: addDays(TODAY, 365) }), null],
    ['to oneself', one({ to: 'tax' }), 'DELEGATE_NOT_ELIGIBLE'],
    ['to somebody else’s department, or nobody', one({ to: 'market' }), 'DELEGATE_NOT_ELIGIBLE'],
    ['backwards', one({ toOn: '2026-04-12', fromOn: '2026-04-14' }), 'DELEGATION_TERM'],
    ['for what is over', one({ fromOn: '2026-04-01', toOn: '2026-04-12' }), 'DELEGATION_TERM'],
    ['for more than a year', one({ toOn: addDays(TODAY, 366) }), 'DELEGATION_TERM'],
    ['for no reason', one({ reason: ' ' }), 'REASON_REQUIRED'],
  ])('%s', (_how, wanted, code) => expect(codeOf(wanted)).toBe(code));

  it.each<[string, Partial<Delegation>, Partial<Delegation>, string | null]>([
    ['twice at once', {}, { to: 'tax3' }, 'DELEGATION_OVERLAPS'],
    ['one after the other', { fromOn: '2026-04-25', toOn: '2026-04-30' }, {}, null],
    ['to somebody who is away', {}, { from: 'tax2', to: 'tax3' }, 'DELEGATION_OVERLAPS'],
    ['on, of what was handed over', {}, { from: 'tax3', to: 'tax' }, 'DELEGATION_OVERLAPS'],
    ['for another tier', { scope: { tiers: ['srdi'] } }, { scope: { tiers: ['little-giant'] } }, null],
    ['for a tier of all', { scope: { tiers: ['srdi'] } }, {}, 'DELEGATION_OVERLAPS'],
    ['for another batch', { scope: { batch: 'a' } }, { scope: { batch: 'b' } }, null],
    ['while others of the department do', {}, { from: 'tax3', to: 'tax2' }, null],
  ])('%s', (_how, wanted, other, code) => {
    const others = [one({ id: 'dlg_0', ...other })];
    expect(codeOf(one(wanted), others, ['tax', 'tax2', 'tax3'])).toBe(code);
  });

  it('holds on every day of its term and on no other, in its branch, for its department and scope', () => {
    const days = fc.integer({ min: 0, max: 40 });
    const of = { tier: 'srdi', batch: 'b', regionCode: '990124101' } as const;
    fc.assert(
      fc.property(days, days, days, fc.boolean(), fc.boolean(), (from, length, day, rightTier, rightBatch) => {
        const scope = { tiers: [rightTier ? 'srdi' : 'little-giant'], batch: rightBatch ? 'b' : 'c' };
        const delegation = one({ fromOn: addDays(TODAY, from), toOn: addDays(TODAY, from + length), scope });
        expect(isInForce(delegation, addDays(TODAY, day))).toBe(day >= from && day <= from + length);
        expect(isFor(delegation, { department: 'tax' }, of)).toBe(rightTier && rightBatch);
        expect(isFor(delegation, { department: 'market' }, of)).toBe(false);
        expect(isFor(delegation, { department: 'tax' }, { ...of, regionCode: '990125101' })).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a seat under a delegation for a period', () => {
  it('is the colleague’s from its opening, who answers for the author', () => {
    const world = inReview({ delegations: [one()] });
    expect(taskOf(world, 'tax')?.assignee).toMatchObject({ department: 'tax', account: 'tax2' });
    expect(taskOf(world, 'market')?.assignee.account).toBeUndefined();
    expect(give(world, reviewerOf('tax'))).toBe('SEAT_DELEGATED');
    expect(give(world, reviewerOf('tax', 2))).toBeNull();
    expect(seat(world, 'tax')?.opinion).toMatchObject({ by: 'tax2', forAccount: 'tax' });
  });

  it('is the department’s again on the day after the last, whether or not anything has conducted it', () => {
    const world = inReview({ delegations: [one({ toOn: TODAY })] });
    until(world, daysLater(world, 1));
    expect(give(world, reviewerOf('tax'))).toBeNull();
    expect(seat(world, 'tax')?.opinion).toMatchObject({ by: 'tax' });
    expect(seat(world, 'tax')?.opinion?.forAccount).toBeUndefined();

    const tended = inReview({ delegations: [one({ toOn: TODAY })] });
    until(tended, daysLater(tended, 1));
    tended.rules.delegations = [];
    expect(tend(tended)).toBeNull();
    expect(taskOf(tended, 'tax')?.assignee.account).toBeUndefined();
    expect(tend(tended)).toBe('SEATS_IN_ORDER');
  });

  it('that was open before is handed over when seats are tended, and comes back when it is taken back', () => {
    const world = inReview();
    world.rules.delegations = [one()];
    expect(tend(world)).toBeNull();
    expect(taskOf(world, 'tax')?.assignee.account).toBe('tax2');
    world.rules.delegations = [];
    expect(tend(world)).toBeNull();
    expect(give(world, reviewerOf('tax'))).toBeNull();
  });

  it('is not handed to whoever stepped back from the case, and comes back from whoever does', () => {
    const world = inReview();
    expect(give(world, reviewerOf('tax', 2), { verdict: 'recuse', reason: '亲属' })).toBeNull();
    world.rules.delegations = [one()];
    expect(tend(world)).toBe('SEATS_IN_ORDER');
    expect(give(world, reviewerOf('tax'))).toBeNull();

    const other = inReview({ delegations: [one()] });
    expect(give(other, reviewerOf('tax', 2), { verdict: 'recuse', reason: '亲属' })).toBeNull();
    expect(seat(other, 'tax')?.delegated).toBeUndefined();
    expect(give(other, reviewerOf('tax'))).toBeNull();
  });

  it('comes back where the colleague’s account is closed', () => {
    const world = inReview({ delegations: [one()] });
    world.rules.seatHolders = { ...HOLDERS, tax: ['tax'] };
    expect(tend(world)).toBeNull();
    expect(seat(world, 'tax')).toMatchObject({ recused: [] });
    expect(taskOf(world, 'tax')?.assignee.account).toBeUndefined();
    // A delegation to an account that is closed hands over nothing.
    expect(tend(world)).toBe('SEATS_IN_ORDER');
    expect(give(world, reviewerOf('tax'))).toBeNull();
  });
});

describe('a seat of a department that has nobody', () => {
  const empty = (): World => {
    const world = inReview();
    world.rules.seatHolders = { ...HOLDERS, tax: [] };
    expect(tend(world)).toBeNull();
    return world;
  };

  it('waits for the bureau, on a clock of its own, which takes down the department’s answer on paper', () => {
    const world = empty();
    expect(seat(world, 'tax')?.vacant).toBeDefined();
    expect(taskOf(world, 'tax')?.assignee).toMatchObject({ role: 'officer' });
    expect(taskOf(world, 'tax')?.assignee.department).toBeUndefined();
    expect(tend(world)).toBe('SEATS_IN_ORDER');
    expect(give(world, officer)).toBe('PAPER_NO_REQUIRED');
    expect(give(world, officer, { paperNo: '税函〔2026〕3号' })).toBeNull();
    expect(seat(world, 'tax')?.opinion).toMatchObject({ by: 'officer', paperNo: '税函〔2026〕3号' });
    for (const department of ['market', 'emergency', 'environment'] as const) give(world, reviewerOf(department));
    expect(currentStep(theCase(world))).toBe('site-check');
  });

  it('is its own again once somebody is there', () => {
    const world = empty();
    world.rules.seatHolders = { ...HOLDERS, tax: ['tax3'] };
    expect(tend(world)).toBeNull();
    expect(taskOf(world, 'tax')?.assignee).toMatchObject({ role: 'reviewer', department: 'tax' });
    expect(give(world, officer, { paperNo: '1' })).toBe('NOT_YOUR_TURN');
    expect(give(world, { ...reviewerOf('tax'), id: 'tax3' })).toBeNull();
  });

  it('comes about at once where the last of a department steps back', () => {
    const world = inReview();
    give(world, reviewerOf('tax'), { verdict: 'recuse', reason: '亲属' });
    expect(taskOf(world, 'tax')?.assignee).toMatchObject({ role: 'reviewer' });
    give(world, reviewerOf('tax', 2), { verdict: 'recuse', reason: '曾任职' });
    expect(taskOf(world, 'tax')?.assignee).toMatchObject({ role: 'officer' });
    expect(give(world, reviewerOf('tax'))).toBe('NOT_YOUR_TURN');
  });

  it('is answered one by one where there are several, by their names', () => {
    const world = inReview();
    world.rules.seatHolders = { ...HOLDERS, tax: [], market: [] };
    expect(tend(world)).toBeNull();
    expect(give(world, officer, { seat: 'market', paperNo: '市监函1' })).toBeNull();
    expect(give(world, officer, { seat: 'environment', paperNo: '1' })).toBe('NOT_YOUR_TURN');
    expect(give(world, officer2, { paperNo: '税函1' })).toBeNull();
    expect(seat(world, 'market')?.opinion).toMatchObject({ by: 'officer' });
    expect(seat(world, 'tax')?.opinion).toMatchObject({ by: 'officer2' });
  });

  it('leaves every open seat with somebody who may answer, whoever comes and goes', () => {
    const accounts = ['tax', 'tax2', 'tax3'];
    const act = fc.record({ holders: fc.subarray(accounts), steppingBack: fc.constantFrom('', ...accounts) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 6 }), (acts) => {
        const world = inReview();
        const recused = new Set<string>();
        for (const { holders, steppingBack } of acts) {
          world.rules.seatHolders = { ...HOLDERS, tax: holders };
          tend(world);
          const by = { ...reviewerOf('tax'), id: steppingBack };
          if (holders.includes(steppingBack) && !give(world, by, { verdict: 'recuse', reason: '亲属' }))
            recused.add(steppingBack);
          tend(world);
          const left = holders.filter((account) => !recused.has(account));
          expect(taskOf(world, 'tax')?.assignee.role).toBe(left.length > 0 ? 'reviewer' : 'officer');
        }
      }),
      { numRuns: 40 },
    );
  });
});
