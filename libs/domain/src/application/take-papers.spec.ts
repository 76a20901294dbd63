import { conductor, firm, officer, otherFirm } from '../testing/actors';
import { CASE, aCase, anUpload, daysLater, openRequest, tasksOf, theCase, upTo } from '../testing/cases';
import type { World } from '../testing/world';
import type { PaperOnFile } from './document-request.types';

const asked = (): World => upTo('documents', aCase('srdi'));

const aPaper = (type: string, change: Partial<PaperOnFile> = {}): PaperOnFile => ({
  ...{ documentId: `other-${type}`, type, validTo: '2099-12-31' },
  ...change,
});

const take = (world: World, ...papers: PaperOnFile[]) => world.execute(CASE, { type: 'take-papers', papers }, officer);

const statuses = (world: World): string =>
  theCase(world)
    .requests[0]?.items.map((item) => item.status)
    .join(' ') ?? '';

const open = (world: World): string[] => tasksOf(world).map((task) => `${task.kind} ${task.slot}`);

function handIn(world: World, ...ids: string[]): void {
  const items = ids.map((itemId) => ({ itemId, documentId: anUpload(world, `doc-${itemId}`, itemId.toUpperCase()) }));
  world.must(CASE, { type: 'submit-items', requestId: openRequest(world).id, items }, firm);
}

describe('a paper that was accepted elsewhere', () => {
  it('answers the item of its type in a request that is open, and asks for nothing else', () => {
    const world = asked();
    take(world, aPaper('LICENCE'));
    expect(statuses(world)).toBe('accepted open open open');
    expect(openRequest(world).items[0]?.reusedFrom).toEqual({ documentId: 'other-LICENCE', validTo: '2099-12-31' });
    expect(open(world)).toEqual(['submit-documents app_1.d1:firm.1']);
    expect(world.refusalOf(CASE, { type: 'submit-items', requestId: 'app_1.d1', items: [] }, otherFirm)).not.toBeNull();
  });

  it.each([
    ['is over', aPaper('LICENCE', { validTo: '2020-01-01' })],
    ['only the firm may sign', aPaper('PLEDGE')],
    ['nobody asked for', aPaper('SOMETHING')],
  ])('does nothing where it %s', (_what, paper) => {
    const world = asked();
    const before = world.events.length;
    take(world, paper);
    expect(world.events).toHaveLength(before);
  });

  it('answers one item only', () => {
    const world = asked();
    take(world, aPaper('LICENCE'));
    const before = world.events.length;
    take(world, aPaper('LICENCE'));
    expect(world.events).toHaveLength(before);
  });

  it('passes the turn to the bureau where nothing more is owed', () => {
    const world = asked();
    handIn(world, 'audit-report', 'pledge');
    expect(open(world)).toEqual(['submit-documents app_1.d1:firm.1']);
    take(world, aPaper('LICENCE'));
    expect(open(world)).toEqual(['check-documents app_1.d1:bureau.1']);
  });

  it('closes the request where everything else was accepted', () => {
    const world = asked();
    handIn(world, 'licence', 'audit-report', 'pledge');
    const verdicts = [
      { itemId: 'audit-report', verdict: 'accepted' },
      { itemId: 'pledge', verdict: 'accepted' },
      { itemId: 'licence', verdict: 'returned', reason: '过期' },
    ] as const;
    world.must(CASE, { type: 'check-items', requestId: 'app_1.d1', items: verdicts }, officer);
    take(world, aPaper('LICENCE'));
    expect(theCase(world).requests[0]).toMatchObject({ status: 'closed', result: 'complete' });
    expect(open(world).filter((task) => task.includes('.d1:'))).toEqual([]);
  });

  it('waits while the case stands still, and is taken from what is on file when it goes on', () => {
    const world = asked();
    world.must(CASE, { type: 'pause', reason: 'CULTIVATION_PAUSED' }, conductor);
    take(world, aPaper('LICENCE'));
    expect(statuses(world)).toBe('open open open open');
    world.effects.push({
      ...{ documentId: 'other-LICENCE', effect: 'accept', creditCode: firm.creditCode ?? '', type: 'LICENCE' },
      validTo: daysLater(world, 300),
    });
    world.must(CASE, { type: 'resume' }, conductor);
    expect(statuses(world)).toBe('accepted open open open');
  });
});
