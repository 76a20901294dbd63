import { conductor, firm, officer } from '../testing/actors';
import { CASE, aCase, anUpload, openRequest, tasksOf, theCase, upTo } from '../testing/cases';
import type { World } from '../testing/world';
import { workflowActor } from '../kernel/actor';
import type { Upload } from './application.context';

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
