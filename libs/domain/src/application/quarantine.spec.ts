import { conductor, firm, leader, officer } from '../testing/actors';
import { CASE, aCase, anUpload, daysLater, openRequest, tasksOf, theCase, upTo } from '../testing/cases';
import { until } from '../testing/passing-time';
import type { World } from '../testing/world';
import { workflowActor } from '../kernel/actor';
import type { Upload } from './application.context';
import { currentStep } from './application.table';
import { holdsPaper } from './lost-papers';
import { openPointsOf } from './open-points';
import { REOPENING_WARNING_HASH } from './remedies';
import type { StepKind } from './step-kind';

const scanner = workflowActor('scanner');

const asked = (): World => upTo('documents', aCase('srdi'));

function handIn(world: World, ...ids: string[]) {
  const items = ids.map((itemId) => ({ itemId, documentId: anUpload(world, `doc-${itemId}`, itemId.toUpperCase()) }));
  return world.refusalOf(CASE, { type: 'submit-items', requestId: openRequest(world).id, items }, firm);
}

function mark(world: World, itemId: string, barred: Upload['barred']): void {
  const uploads = world.uploads;
  const upload = uploads[`doc-${itemId}`];
  if (upload) uploads[`doc-${itemId}`] = { ...upload, barred };
}

function accept(world: World, ...ids: string[]) {
  const items = ids.map((itemId) => ({ itemId, verdict: 'accepted' as const }));
  return world.refusalOf(CASE, { type: 'check-items', requestId: openRequest(world).id, items }, officer);
}

const found = (world: World, itemId: string, actor = scanner) =>
  world.refusalOf(CASE, { type: 'quarantine-items', documentId: `doc-${itemId}`, signature: 'Eicar' }, actor);

const open = (world: World): string[] => tasksOf(world).map((task) => `${task.kind} ${task.slot}`);

describe('quarantine', () => {
  it.each([
    ['scanning', 'DOCUMENT_NOT_SCANNED'],
    ['unscanned', 'DOCUMENT_NOT_SCANNED'],
    ['infected', 'DOCUMENT_INFECTED'],
    [null, null],
  ] as const)('lets what is %s be accepted with %s', (barred, code) => {
    const world = asked();
    handIn(world, 'licence', 'audit-report', 'pledge');
    mark(world, 'licence', barred);
    expect(accept(world, 'licence')).toBe(code);
  });

  it('takes what is being scanned from the firm, and nothing in which a virus was found', () => {
    const world = asked();
    anUpload(world, 'doc-licence', 'LICENCE');
    mark(world, 'licence', 'infected');
    const items = [{ itemId: 'licence', documentId: 'doc-licence' }];
    const command = { type: 'submit-items', requestId: openRequest(world).id, items } as const;
    expect(world.refusalOf(CASE, command, firm)).toBe('DOCUMENT_INFECTED');
    mark(world, 'licence', 'scanning');
    expect(world.refusalOf(CASE, command, firm)).toBeNull();
  });

  it('sends an infected paper back from the bureau’s desk, uses up no round, and goes on when it is handed in again', () => {
    const world = asked();
    handIn(world, 'licence', 'audit-report', 'pledge');
    accept(world, 'audit-report', 'pledge');
    expect(found(world, 'licence')).toBeNull();
    expect(openRequest(world)).toMatchObject({
      round: 1,
      items: [{ status: 'returned', kind: 'wrong-form' }, {}, {}, {}],
    });
    expect(open(world)).toEqual(['submit-documents app_1.d1:firm.1.2']);
    const events = world.events.length;
    expect(found(world, 'licence')).toBeNull();
    expect(world.events).toHaveLength(events);
    handIn(world, 'licence');
    expect(open(world)).toEqual(['check-documents app_1.d1:bureau.1.2']);
    expect(accept(world, 'licence')).toBeNull();
    expect(theCase(world).requests[0]).toMatchObject({ status: 'closed', result: 'complete' });
  });

  it('waits with the way back until the bureau has looked at the rest', () => {
    const world = asked();
    handIn(world, 'licence', 'audit-report', 'pledge');
    found(world, 'licence');
    expect(open(world)).toEqual(['check-documents app_1.d1:bureau.1']);
    accept(world, 'audit-report', 'pledge');
    expect(open(world)).toEqual(['submit-documents app_1.d1:firm.2']);
  });

  it('is for nobody but the scanner to say', () => {
    const world = asked();
    handIn(world, 'licence');
    expect(found(world, 'licence', officer)).toBe('FORBIDDEN');
  });
});

describe('a virus in a paper of a case that stands still', () => {
  it('is on record at once, and the paper goes back to the firm as soon as the case goes on', () => {
    const world = asked();
    handIn(world, 'licence', 'audit-report', 'pledge');
    world.must(CASE, { type: 'pause', reason: 'CULTIVATION_PAUSED' }, conductor);
    expect(found(world, 'licence')).toBeNull();
    expect(openRequest(world).items[0]).toMatchObject({ status: 'returned', kind: 'wrong-form' });
    expect(open(world)).toEqual([]);
    expect(found(world, 'audit-report')).toBeNull();
    expect(found(world, 'pledge')).toBeNull();
    world.must(CASE, { type: 'resume' }, conductor);
    expect(open(world)).toEqual(['submit-documents app_1.d1:firm.1.2']);
    handIn(world, 'licence', 'audit-report', 'pledge');
    expect(accept(world, 'licence', 'audit-report', 'pledge')).toBeNull();
  });

  it('leaves the bureau its turn where something else is still to be looked at', () => {
    const world = asked();
    handIn(world, 'licence', 'audit-report', 'pledge');
    world.must(CASE, { type: 'pause', reason: 'CULTIVATION_PAUSED' }, conductor);
    found(world, 'licence');
    world.must(CASE, { type: 'resume' }, conductor);
    expect(open(world)).toEqual(['check-documents app_1.d1:bureau.1']);
  });
});

describe('a virus in a paper that had been accepted', () => {
  const accepted = (step: StepKind): World => {
    const world = asked();
    handIn(world, 'licence', 'audit-report', 'pledge');
    accept(world, 'licence', 'audit-report', 'pledge');
    return upTo(step, world);
  };
  const replacement = (world: World) => theCase(world).requests.find(({ cause }) => cause === 'quarantine');
  function replace(world: World, itemId: string) {
    const documentId = anUpload(world, `clean-${itemId}`, itemId.toUpperCase());
    const items = [{ itemId, documentId }];
    const handed = world.refusalOf(CASE, { type: 'submit-items', requestId: openRequest(world).id, items }, firm);
    return handed ?? accept(world, itemId);
  }
  const recommend = { type: 'decide', decision: 'recommend', reason: '符合' } as const;

  it.each(['preliminary-review', 'department-review', 'site-check', 'decision', 'notice', 'filing', 'upper'] as const)(
    'takes it out of what was accepted at %s, asks the firm for another, and goes on as it stood',
    (step) => {
      const world = accepted(step);
      const others = open(world);
      expect(found(world, 'licence')).toBeNull();
      expect(theCase(world).requests[0]).toMatchObject({
        status: 'closed',
        items: [{ status: 'returned' }, {}, {}, {}],
      });
      expect(replacement(world)).toMatchObject({
        status: 'open',
        items: [{ id: 'licence', type: 'LICENCE', status: 'returned', kind: 'wrong-form', documentId: null }],
      });
      expect(replacement(world)?.notices).toHaveLength(1);
      expect(open(world)).toEqual([...others, 'submit-documents app_1.d2:firm.1']);
      expect(openPointsOf(theCase(world))).toContain('papers:infected');
      const events = world.events.length;
      expect(found(world, 'licence')).toBeNull();
      expect(world.events).toHaveLength(events);
      expect(replace(world, 'licence')).toBeNull();
      expect(replacement(world)).toMatchObject({ status: 'closed', result: 'complete' });
      expect(open(world)).toEqual(others);
      expect(currentStep(theCase(world))).toBe(step);
      expect(openPointsOf(theCase(world))).toEqual([]);
    },
  );

  it('bars the recommendation until another was accepted, and departments within whose duty it lies were asked again', () => {
    const world = accepted('decision');
    found(world, 'licence');
    expect(world.refusalOf(CASE, recommend, leader)).toBe('DOCUMENTS_INCOMPLETE');
    replace(world, 'licence');
    expect(world.refusalOf(CASE, recommend, leader)).toBe('ANSWERS_OUTDATED');
    const elsewhere = { documents: [], criteria: [], fingerprint: null };
    const departments = ['tax', 'market', 'emergency', 'environment'];
    world.rules.duties = Object.fromEntries(departments.map((department) => [department, elsewhere]));
    expect(world.refusalOf(CASE, recommend, leader)).toBeNull();
  });

  it('does not end the case where the firm brings no other: it is open to the leader, and is asked for again on a return', () => {
    const world = accepted('decision');
    found(world, 'licence');
    for (let n = 0; n < 60 && replacement(world)?.status === 'open'; n += 1) until(world, daysLater(world, 1));
    expect(theCase(world).status).toBe('open');
    expect(replacement(world)).toMatchObject({ status: 'closed', result: 'incomplete' });
    expect(openPointsOf(theCase(world))).toContain('papers:incomplete');
    expect(world.refusalOf(CASE, recommend, leader)).toBe('DOCUMENTS_INCOMPLETE');
    const back = { type: 'decide', decision: 'return', returnTo: 'documents', reason: '补营业执照' } as const;
    expect(world.refusalOf(CASE, back, leader)).toBeNull();
    expect(openRequest(world).items.map(({ id }) => id)).toEqual(['licence', 'supplement-3']);
  });

  it('is asked for on, whatever step a leader returns the case to', () => {
    const world = accepted('decision');
    found(world, 'licence');
    const back = { type: 'decide', decision: 'return', returnTo: 'site-check', reason: '须看现场' } as const;
    world.must(CASE, back, leader);
    expect(open(world)).toContain('submit-documents app_1.d2:firm.1');
    expect(replace(world, 'licence')).toBeNull();
    expect(currentStep(theCase(world))).toBe('site-check');
  });

  it('leaves the documents step to its own request', () => {
    const world = accepted('decision');
    found(world, 'licence');
    const back = { type: 'decide', decision: 'return', returnTo: 'documents', reason: '补附注' } as const;
    world.must(CASE, back, leader);
    expect(replace(world, 'licence')).toBeNull();
    expect(currentStep(theCase(world))).toBe('documents');
  });

  it('waits while the case stands still, and is asked for when it goes on', () => {
    const world = accepted('decision');
    world.must(CASE, { type: 'pause', reason: 'CULTIVATION_PAUSED' }, conductor);
    expect(found(world, 'licence')).toBeNull();
    expect(replacement(world)).toBeUndefined();
    world.must(CASE, { type: 'resume' }, conductor);
    expect(replacement(world)).toMatchObject({ status: 'open', items: [{ id: 'licence' }] });
  });

  it('is seen by whoever tells the cases of the firm', () => {
    const world = accepted('decision');
    expect(['doc-licence', 'doc-other'].map((id) => holdsPaper(theCase(world), id))).toEqual([true, false]);
    found(world, 'licence');
    expect(holdsPaper(theCase(world), 'doc-licence')).toBe(false);
    const inHand = asked();
    handIn(inHand, 'licence');
    expect(holdsPaper(theCase(inHand), 'doc-licence')).toBe(true);
  });

  it.each(['while it was asked for', 'after the end'])(
    'is asked for when a case is taken up again that ended %s',
    (when) => {
      const world = accepted('decision');
      if (when !== 'after the end') found(world, 'licence');
      world.must(CASE, { type: 'withdraw', reason: '改日' }, firm);
      mark(world, 'licence', 'infected');
      const reopen = { type: 'reopen', reason: '新事实', warningHash: REOPENING_WARNING_HASH } as const;
      world.must(CASE, reopen, leader);
      expect(currentStep(theCase(world))).toBe('decision');
      expect(openRequest(world)).toMatchObject({ cause: 'quarantine', items: [{ id: 'licence' }] });
      expect(openPointsOf(theCase(world))).toContain('papers:infected');
    },
  );
});
