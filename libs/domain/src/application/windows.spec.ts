import { workflowActor } from '../kernel/actor';
import { firm, officer } from '../testing/actors';
import { CASE, aCase, aFirm, anUpload, openRequest, tasksOf, theCase, upTo } from '../testing/cases';
import { termsOf } from '../testing/packs';
import { until } from '../testing/passing-time';
import { defaultRules } from '../testing/rules';
import { World } from '../testing/world';
import type { ApplicationTerms } from './application.types';
import { cutOffOf } from './windows';

/** As the eighth batch of little giants: the firm’s window, the county’s cut-off, and those above close one after another. */
const WINDOWS = {
  cutOff: '2026-06-03',
  lastDays: { enterprise: '2026-05-25', city: '2026-06-15', province: '2026-06-30' },
} as const;

const LONG = { remindBefore: [], escalateAfter: [], lapseAfter: null };

function aBatchCase(): World {
  const { templates, ...terms } = termsOf('little-giant');
  const unhurried = templates.map((template) => ({ ...template, budgetWorkingDays: 200, ladder: LONG }));
  const withWindows: ApplicationTerms = { ...terms, ...WINDOWS, templates: unhurried };
  return aCase('little-giant', aFirm(new World(undefined, { ...defaultRules(), terms: () => withWindows })));
}

const dueDays = (world: World) => tasksOf(world).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

function submit(world: World, ids: readonly string[]): string | null {
  const items = ids.map((itemId) => ({ itemId, documentId: anUpload(world, `doc-${itemId}`, itemId.toUpperCase()) }));
  return world.refusalOf(CASE, { type: 'submit-items', requestId: openRequest(world).id, items }, firm);
}

describe('the windows of a batch', () => {
  it.each([
    ['documents', 'enterprise', '2026-05-25'],
    ['filing', 'enterprise', '2026-05-25'],
    ['preliminary-review', 'officer', '2026-06-03'],
    ['platform-audit', 'officer', '2026-06-03'],
    ['upper', 'upper', '2026-06-15'],
  ] as const)('end %s of the %s on %s', (kind, owner, on) => {
    const terms = { ...WINDOWS, upperLevels: ['city', 'province'] as const };
    expect(cutOffOf(terms, kind, owner, '2026-05-04')).toBe(on);
  });

  it('end the waiting with the next level, once one is over, and bind nothing that they do not name', () => {
    const terms = { ...WINDOWS, upperLevels: ['city', 'province'] as const };
    expect(cutOffOf(terms, 'upper', 'upper', '2026-06-16')).toBe('2026-06-30');
    expect(cutOffOf(terms, 'upper', 'upper', '2026-07-01')).toBeNull();
    expect(cutOffOf({ cutOff: null, upperLevels: ['city'] }, 'filing', 'enterprise', '2026-05-04')).toBeNull();
    expect(cutOffOf({ ...terms, cutOff: '2026-05-20' }, 'filing', 'enterprise', '2026-05-04')).toBe('2026-05-20');
  });

  it('give each task the last day of whoever it waits for', () => {
    const world = upTo('documents', aBatchCase());
    expect(dueDays(world)).toEqual(['submit-documents 2026-05-25']);
    expect(dueDays(upTo('decision', world))).toEqual(['decide 2026-06-03']);
    expect(dueDays(upTo('filing', world))).toEqual(['file-on-platform 2026-05-25']);
    expect(dueDays(upTo('upper', world))).toEqual(['record-upper-event 2026-06-15']);
  });

  it('refuse what the firm hands in for the first time after its own window', () => {
    const world = upTo('documents', aBatchCase());
    until(world, '2026-05-25T17:00:00.000+08:00');
    expect(submit(world, ['licence'])).toBeNull();
    until(world, '2026-05-26T09:00:00.000+08:00');
    const items = [{ itemId: 'audit-report', documentId: anUpload(world, 'late', 'AUDIT-REPORT') }];
    const late = { type: 'submit-items', requestId: openRequest(world).id, items } as const;
    expect(world.execute(CASE, late, firm)).toMatchObject({
      ...{ refused: true, status: 409, code: 'FIRM_WINDOW_CLOSED' },
      errors: [{ path: 'items', message: '2026-05-25' }],
    });
  });

  it('bind another paper for an infected one no more, once they are over', () => {
    const world = upTo('upper', aBatchCase());
    until(world, '2026-06-10T09:00:00.000+08:00');
    const licence = theCase(world).requests[0]?.items.find(({ id }) => id === 'licence');
    const virus = { type: 'quarantine-items', documentId: licence?.documentId ?? '', signature: 'Eicar' } as const;
    world.must(CASE, virus, workflowActor('scanner'));
    const inFullTime = world.calendar.addWorkingDays(world.today, 200);
    expect(dueDays(world)).toContain(`submit-documents ${inFullTime}`);
  });

  it('leave the firm until the county’s cut-off for what was sent back to it', () => {
    const world = upTo('documents', aBatchCase());
    submit(world, ['licence', 'audit-report', 'pledge']);
    const verdicts = [
      { itemId: 'licence', verdict: 'returned', reason: '缺章' },
      { itemId: 'audit-report', verdict: 'accepted' },
      { itemId: 'pledge', verdict: 'accepted' },
    ] as const;
    until(world, '2026-05-27T09:00:00.000+08:00');
    world.must(CASE, { type: 'check-items', requestId: openRequest(world).id, items: verdicts }, officer);
    expect(dueDays(world)).toEqual(['submit-documents 2026-06-03']);
    expect(submit(world, ['licence'])).toBeNull();
  });

  it('take a filing that was made in time and recorded afterwards, and no other', () => {
    const world = upTo('filing', aBatchCase());
    until(world, '2026-05-27T09:00:00.000+08:00');
    const filed = (on: string) =>
      world.refusalOf(CASE, { type: 'record-platform', kind: 'filed', receiptNo: 'F-1', on }, officer);
    expect(filed('2026-05-26')).toBe('FIRM_WINDOW_CLOSED');
    expect(filed('2026-05-25')).toBeNull();
    expect(theCase(world).status).toBe('open');
  });
});
