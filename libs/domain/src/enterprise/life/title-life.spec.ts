import type { Actor } from '../../kernel/actor';
import { firm, leader, officer, officer2 } from '../../testing/actors';
import { CASE, CULTIVATION, ENTERPRISE, aCase, aCultivation, aFirm, tasksOf, upTo } from '../../testing/cases';
import { aDigest } from '../../testing/packs';
import { until } from '../../testing/passing-time';
import type { World } from '../../testing/world';
import type { EnterpriseCommand } from '../enterprise.commands';
import type { GrantedTitle } from '../enterprise.types';
import type { ChangeRule, UpdateConsequence } from './life.types';

const noon = (day: string): string => `${day}T12:00:00.000+08:00`;
const the = (world: World) => world.get('enterprise', ENTERPRISE.id);
const srdi = (world: World) => the(world).titles.find(({ code }) => code === 'srdi');
const doIt = (world: World, command: EnterpriseCommand, actor: Actor) => world.must(ENTERPRISE, command, actor);
const on = (world: World, type: string): string[] =>
  world.events.filter(({ event }) => event.type === type).map(({ at }) => at.slice(0, 10));

const CHANGES: ChangeRule = { deadline: 'DL-CHANGE', months: 3, tiers: ['srdi'], remindDays: [30, 7, 1], source: '' };

function titled(more: Partial<GrantedTitle> = {}, missed: UpdateConsequence = 'recorded'): World {
  const world = aFirm();
  world.rules.life = {
    updateRule: () => ({ deadline: 'X', missed, remindDays: [60, 30, 7, 1], warningDays: 30, source: null }),
    changeRule: CHANGES,
    renewal: () => ({
      ...{ ruleSetId: 'srdi@2026', batch: 'b', opensOn: '2029-04-01', cutOff: '2029-06-01' },
      ...{ diagnosis: aDigest('srdi'), papers: [] },
    }),
  };
  const title = { code: 'srdi', validFrom: '2026-07-01', validTo: '2029-06-30', source: '工信厅' } as const;
  doIt(world, { type: 'grant-title', ...title, updateDue: '05-31', ...more }, officer);
  return world;
}

/** The renewal runs to the step at which the upper levels have it. */
function underReReview(): World {
  const world = titled();
  until(world, noon('2029-04-02'));
  return upTo('upper', world);
}

describe('a yearly update that is missed', () => {
  it('bars the re-review where the rule says so, and the title runs out', () => {
    const world = titled({}, 'no-re-review');
    until(world, noon('2029-07-02'));
    expect(on(world, 'title-update-opened')[0]).toBe('2027-04-01');
    expect(on(world, 're-review-barred')).toEqual(['2027-06-01']);
    expect(on(world, 're-review-prepared')).toEqual([]);
    expect(srdi(world)).toMatchObject({ status: 'lapsed', ending: { cause: 'EXPIRED', on: '2029-07-01' } });
  });

  it('ends a number that is not refreshed', () => {
    const world = titled({}, 'lapse');
    until(world, noon('2027-06-02'));
    expect(srdi(world)).toMatchObject({ status: 'lapsed', ending: { cause: 'UPDATE_MISSED' } });
  });

  it('is warned of first where the rule says so', () => {
    const world = titled({}, 'no-re-review-after-warning');
    until(world, noon('2027-06-02'));
    expect(srdi(world)).toMatchObject({ status: 'valid', warnedUntil: '2027-07-01', openUpdate: 2027 });
    expect(tasksOf(world, ENTERPRISE).map(({ kind }) => kind)).toEqual(['update-title']);
    until(world, noon('2027-07-02'));
    expect(srdi(world)?.barred).toMatchObject({ cause: 'UPDATE_MISSED', ref: '2027' });
  });
});

describe('a re-review', () => {
  it('is prepared six months before the end, and applied for when its batch opens', () => {
    const world = titled();
    until(world, noon('2029-03-31'));
    expect(on(world, 're-review-prepared')).toEqual(['2028-12-30']);
    expect(tasksOf(world, ENTERPRISE).map(({ kind }) => kind)).toContain('prepare-renewal');
    until(world, noon('2029-04-02'));
    expect(on(world, 'renewal-opened')).toEqual(['2029-04-01']);
    expect(world.get('application', CASE.id)).toMatchObject({ purpose: 'renewal', cultivationId: null });
  });

  it('lets the title stand until the upper result, also past its term, and renews it without a gap', () => {
    const world = underReReview();
    expect(srdi(world)).toMatchObject({ status: 'under-re-review' });
    until(world, noon('2029-08-15'));
    expect(srdi(world)).toMatchObject({ status: 'under-re-review' });
    expect(world.describe(ENTERPRISE).counted['tier']).toBe('srdi');
    const upper = { type: 'record-upper-event', level: 'province', event: 'recognised', on: world.today } as const;
    world.must(CASE, upper, officer);
    expect(srdi(world)).toMatchObject({ status: 'valid', validFrom: '2029-07-01', validTo: '2032-06-30' });
    expect(on(world, 'title-lapsed')).toEqual([]);
  });

  it('that is refused ends the title with its term, or at once where that is over', () => {
    const early = underReReview();
    const refused = (world: World) =>
      world.must(CASE, { type: 'record-upper-event', level: 'province', event: 'refused', on: world.today }, officer);
    refused(early);
    expect(srdi(early)).toMatchObject({ status: 'valid', reReview: { outcome: 'refused' } });
    until(early, noon('2029-07-02'));
    expect(srdi(early)).toMatchObject({ status: 'lapsed', ending: { cause: 'REVIEW_FAILED', on: '2029-07-01' } });
    const late = underReReview();
    until(late, noon('2029-08-15'));
    refused(late);
    expect(srdi(late)).toMatchObject({ status: 'lapsed', ending: { cause: 'REVIEW_FAILED', on: '2029-08-15' } });
    expect(late.describe(ENTERPRISE).counted['tier']).toBe('small');
  });

  it('is not open to a firm without the title, or too early', () => {
    const open = (world: World) =>
      world.refusalOf(CASE, { type: 'open', creditCode: ENTERPRISE.id, tier: 'srdi', batch: 'srdi-renewal' }, leader);
    expect(open(aFirm())).toBe('NO_TITLE_TO_RENEW');
    expect(open(titled({ validFrom: '2026-01-01' }))).toBe('RE_REVIEW_TOO_EARLY');
  });
});

describe('a revocation', () => {
  const revoke = { type: 'revoke-title', code: 'srdi', level: 'province', documentNo: '粤1号' } as const;

  it('for fraud starts a ban of three years and ends what is under way', () => {
    const world = titled({ validFrom: '2026-01-01' });
    aCultivation(world);
    aCase('little-giant', world);
    doIt(world, { ...revoke, cause: 'FRAUD', on: '2026-04-10' }, leader);
    expect(srdi(world)).toMatchObject({ status: 'revoked', ending: { cause: 'FRAUD', documentNo: '粤1号' } });
    expect(the(world).bans).toMatchObject([{ cause: 'FRAUD', from: '2026-04-10', until: '2029-04-09' }]);
    expect(world.get('application', CASE.id)).toMatchObject({ status: 'refused' });
    expect(world.get('cultivation', CULTIVATION.id)).toMatchObject({ status: 'stopped' });
    expect(world.tasks()).toEqual([]);
    const again = { type: 'open', creditCode: ENTERPRISE.id, tier: 'srdi', batch: 'srdi-open' } as const;
    expect(world.refusalOf({ type: 'application', id: 'app_9' }, again, leader)).toBe('FIRM_BANNED');
  });

  it('for a fraud whose ban would be over takes the title alone; the last day of a ban still counts', () => {
    const world = titled({ validFrom: '2022-01-01' });
    aCultivation(world);
    aCase('little-giant', world);
    const last = world.copy();
    doIt(world, { ...revoke, cause: 'FRAUD', on: '2023-04-13' }, leader);
    expect(srdi(world)).toMatchObject({ status: 'revoked' });
    expect(the(world).bans).toEqual([]);
    expect(world.get('application', CASE.id).status).toBe('open');
    expect(world.get('cultivation', CULTIVATION.id).closing).toBeNull();

    doIt(last, { ...revoke, cause: 'FRAUD', on: '2023-04-14' }, leader);
    expect(the(last).bans).toMatchObject([{ from: '2023-04-14', until: last.today }]);
    expect(last.get('application', CASE.id).status).toBe('refused');
  });

  it('for a change needs one that was reported late', () => {
    const world = titled({ validFrom: '2026-01-01' });
    const command = { ...revoke, cause: 'UNREPORTED_CHANGE', on: '2026-04-10' } as const;
    expect(world.refusalOf(ENTERPRISE, command, leader)).toBe('CHANGE_WAS_IN_TIME');
  });

  it('is not what a firm does that gives its title back', () => {
    const world = titled({ validFrom: '2026-01-01' });
    doIt(world, { type: 'relinquish-title', code: 'srdi', reason: '转产' }, firm);
    expect(srdi(world)).toMatchObject({ status: 'relinquished', ending: { cause: 'VOLUNTARY' } });
    expect(the(world).bans).toEqual([]);
  });
});

describe('a major change', () => {
  const rename = { kind: 'rename', on: '2026-04-01', details: '更名', newName: '云溪精机' } as const;
  const verify = (world: World, more: object = {}) =>
    doIt(
      world,
      {
        ...{ type: 'verify-change', changeId: the(world).changes?.at(-1)?.id ?? '' },
        ...{ verdict: 'confirmed', reason: '属实' },
        ...more,
      },
      officer2,
    );

  it('of name keeps the dossier whole, and what is open follows', () => {
    const world = titled();
    aCase('innovative-sme', aCultivation(world));
    doIt(world, { type: 'report-change', ...rename }, firm);
    expect(the(world).name).toBe('云溪机械');
    verify(world);
    expect(the(world)).toMatchObject({ name: '云溪精机', formerNames: [{ name: '云溪机械', until: '2026-04-01' }] });
    expect(world.describe(CASE).enterpriseName).toBe('云溪精机');
    expect(world.describe(CULTIVATION).enterpriseName).toBe('云溪精机');
    expect(srdi(world)?.barred ?? null).toBeNull();
  });

  it('is verified by somebody else than who entered it', () => {
    const world = titled();
    doIt(world, { type: 'report-change', ...rename }, officer2);
    const id = the(world).changes?.[0]?.id ?? '';
    const command = { type: 'verify-change', changeId: id, verdict: 'confirmed', reason: '' } as const;
    expect(world.refusalOf(ENTERPRISE, command, officer2)).toBe('FOUR_EYES');
  });

  it('that nobody reports within three months bars the re-review, and may be a case for revocation', () => {
    const world = titled({ validFrom: '2026-01-01' });
    doIt(world, { type: 'note-change', kind: 'reorganisation', on: '2026-04-01', details: '重组' }, officer);
    expect(tasksOf(world, ENTERPRISE).map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toContain(
      'report-change 2026-07-01',
    );
    until(world, noon('2026-07-02'));
    expect(on(world, 'change-report-missed')).toEqual(['2026-07-02']);
    expect(srdi(world)?.barred).toMatchObject({ cause: 'CHANGE_UNREPORTED' });
    verify(world, { titles: [{ code: 'srdi', effect: 'revoked', level: 'province', documentNo: '2' }] });
    expect(srdi(world)).toMatchObject({ status: 'revoked', ending: { cause: 'UNREPORTED_CHANGE' } });
  });

  it('of place within the county takes what is open along; out of it the cultivation ends and titles stay', () => {
    const world = titled({ validFrom: '2026-01-01' });
    aCultivation(world);
    const move = { type: 'report-change', kind: 'move', on: '2026-04-02', details: '迁址' } as const;
    doIt(world, { ...move, newRegionCode: '990124102' }, firm);
    verify(world);
    expect(world.describe(CULTIVATION).regionCode).toBe('990124102');
    doIt(world, { ...move, on: '2026-04-05', newRegionCode: '990125101' }, firm);
    verify(world);
    expect(world.get('cultivation', CULTIVATION.id).closing).not.toBeNull();
    expect(the(world)).toMatchObject({ regionCode: '990124102', movedOut: { to: '990125101' } });
    expect(srdi(world)?.status).toBe('valid');
  });

  it('that ends the firm ends everything that is open, and leaves the dossier', () => {
    const world = titled({ validFrom: '2026-01-01' });
    aCase('little-giant', aCultivation(world));
    doIt(world, { type: 'note-change', kind: 'deregistration', on: '2026-04-10', details: '注销' }, officer);
    verify(world);
    expect(world.tasks()).toEqual([]);
    expect(world.describe(ENTERPRISE)).toMatchObject({ closed: true, nextDueAt: null });
    expect(srdi(world)).toMatchObject({ status: 'lapsed', ending: { cause: 'DEREGISTERED' } });
    expect(world.get('application', CASE.id).status).toBe('withdrawn');
  });
});
