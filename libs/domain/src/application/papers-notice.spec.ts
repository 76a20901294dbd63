import { firm, officer } from '../testing/actors';
import { CASE, aCase, anUpload, openRequest, tasksOf, upTo } from '../testing/cases';
import { text } from '../kernel/text';
import type { World } from '../testing/world';
import { type DocumentItem, RETURN_KINDS } from './document-request.types';
import { papersNoticeText } from './papers-notice';

const asked = (): World => upTo('documents', aCase('srdi'));

function handIn(world: World, ...ids: string[]): void {
  const items = ids.map((itemId) => ({ itemId, documentId: anUpload(world, `doc-${itemId}`, itemId.toUpperCase()) }));
  world.must(CASE, { type: 'submit-items', requestId: openRequest(world).id, items }, firm);
}

function check(world: World, returned: Readonly<Record<string, DocumentItem['kind']>>, accepted: readonly string[]) {
  const items = [
    ...accepted.map((itemId) => ({ itemId, verdict: 'accepted' as const })),
    ...Object.entries(returned).map(([itemId, kind]) => ({
      itemId,
      verdict: 'returned' as const,
      reason: '看不清\n2. 假的一项',
      ...(kind ? { kind } : {}),
    })),
  ];
  return world.refusalOf(CASE, { type: 'check-items', requestId: openRequest(world).id, items }, officer);
}

const notices = (world: World) => openRequest(world).notices ?? [];

describe('the notice of papers', () => {
  it('lists everything that the firm owes as it is opened, with the day and the rounds', () => {
    const world = asked();
    expect(notices(world)).toHaveLength(1);
    expect(notices(world)[0]).toMatchObject({
      no: 1,
      round: 1,
      roundsLeft: 2,
      dueOn: tasksOf(world)[0]?.dueOn,
      items: openRequest(world).items.map(({ id }) => ({ itemId: id, kind: 'missing' })),
    });
  });

  it.each(RETURN_KINDS)('says what to do about an item that is %s', (kind) => {
    const world = asked();
    handIn(world, 'licence', 'audit-report', 'pledge');
    expect(check(world, { licence: kind }, ['audit-report', 'pledge'])).toBeNull();
    const notice = notices(world)[1];
    expect(notice).toMatchObject({ no: 2, round: 2, roundsLeft: 1 });
    expect(notice?.items.map((line) => `${line.itemId} ${line.kind}`)).toEqual([`licence ${kind}`, 'awards missing']);
    expect(notice?.text.zh).toContain('这是最后一轮');
    expect(openRequest(world).items[0]).toMatchObject({ status: 'returned', kind });
  });

  it('takes a return without a kind as unclear, and forgets the kind when the item is handed in again', () => {
    const world = asked();
    handIn(world, 'licence', 'audit-report', 'pledge');
    check(world, { licence: null }, ['audit-report', 'pledge']);
    expect(openRequest(world).items[0]?.kind).toBe('unclear');
    handIn(world, 'licence');
    expect(openRequest(world).items[0]?.kind).toBeNull();
    expect(notices(world)).toHaveLength(2);
  });

  it('calls the tier and the batch by the names that the context knows, and by their codes where it knows none', () => {
    const [notice] = notices(asked());
    if (!notice) throw new Error('nothing was told');
    const names = { tier: text('专精特新中小企业', 'SRDI SME'), batch: text('2026 年第一批', 'First batch of 2026') };
    const of = {
      creditCode: '91990124MA0000001X',
      enterpriseName: '云溪机械',
      tier: 'srdi',
      batch: 'srdi-open',
    } as const;
    expect(papersNoticeText(of, notice, names)).toEqual({
      zh: expect.stringContaining('申报：专精特新中小企业，批次：2026 年第一批\n'),
      en: expect.stringContaining('application: SRDI SME, batch: First batch of 2026\n'),
    });
    expect(papersNoticeText(of, notice).zh).toContain('申报：srdi，批次：srdi-open\n');
  });

  it('keeps what was said, and lets no reason pass for a line of its own', () => {
    const world = asked();
    const first = JSON.stringify(notices(world)[0]);
    handIn(world, 'licence', 'audit-report', 'pledge');
    check(world, { licence: 'unclear' }, ['audit-report', 'pledge']);
    expect(JSON.stringify(notices(world)[0])).toBe(first);
    const lines = notices(world)[1]?.text.zh.split('\n') ?? [];
    expect(lines.filter((line) => /^\d+\. /.test(line))).toHaveLength(2);
  });

  it('has no kind for what is accepted', () => {
    const world = asked();
    handIn(world, 'licence');
    const items = [{ itemId: 'licence', verdict: 'accepted' as const, kind: 'unclear' as const }];
    const command = { type: 'check-items', requestId: openRequest(world).id, items } as const;
    expect(world.refusalOf(CASE, command, officer)).toBe('KIND_OF_RETURN');
  });
});
