import { FIRM_CODE, firm, leader2, officer, officer2, otherFirm, serviceOfficer } from '../testing/actors';
import { CASE, aCase, aFirm, anUpload, daysLater, openRequest, tasksOf, theCase, upTo } from '../testing/cases';
import { aPaper } from '../testing/packs';
import { until } from '../testing/passing-time';
import { type World } from '../testing/world';
import type { ItemAnswer, ItemVerdict } from './application.commands';
import { currentStep } from './application.table';

const asked = (): World => upTo('documents', aCase('srdi'));

function submit(world: World, ids: readonly string[], actor = firm) {
  const items: ItemAnswer[] = ids.map((itemId) => ({
    itemId,
    documentId: anUpload(world, `doc-${itemId}`, itemId.toUpperCase()),
  }));
  return world.refusalOf(CASE, { type: 'submit-items', requestId: openRequest(world).id, items }, actor);
}

function check(world: World, verdicts: Readonly<Record<string, ItemVerdict['verdict']>>, actor = officer) {
  const items = Object.entries(verdicts).map(([itemId, verdict]) => ({
    itemId,
    verdict,
    ...(verdict === 'returned' ? { reason: '盖章缺失' } : {}),
  }));
  return world.refusalOf(CASE, { type: 'check-items', requestId: openRequest(world).id, items }, actor);
}

const statuses = (world: World): string =>
  openRequest(world)
    .items.map((item) => item.status)
    .join(' ');
const open = (world: World): string[] => tasksOf(world).map((task) => `${task.kind} ${task.slot}`);

describe('a document request', () => {
  it('lists everything at once and waits for the firm', () => {
    const world = asked();
    expect(statuses(world)).toBe('open open open open');
    expect(open(world)).toEqual(['submit-documents app_1.d1:firm.1']);
    expect(tasksOf(world)[0]?.assignee).toEqual({ role: 'enterprise', creditCode: FIRM_CODE });
  });

  it('takes items in parts, and passes to the bureau when all that is required is there', () => {
    const world = asked();
    expect(submit(world, ['licence', 'audit-report'])).toBeNull();
    expect(open(world)).toEqual(['submit-documents app_1.d1:firm.1']);
    expect(submit(world, ['pledge'])).toBeNull();
    expect(open(world)).toEqual(['check-documents app_1.d1:bureau.1']);
  });

  it('keeps what the bureau is checking as it was handed in; what is still open or was returned may follow', () => {
    const world = asked();
    submit(world, ['licence']);
    expect(submit(world, ['licence', 'audit-report'])).toBeNull();
    submit(world, ['pledge']);
    expect(submit(world, ['licence'])).toBe('ITEM_UNDER_CHECK');
    expect(submit(world, ['awards', 'licence'])).toBe('ITEM_UNDER_CHECK');
    expect(submit(world, ['awards'])).toBeNull();
    check(world, { licence: 'returned' });
    expect(submit(world, ['licence'])).toBeNull();
    expect(submit(world, ['licence'])).toBe('ITEM_UNDER_CHECK');
    expect(open(world)).toEqual(['check-documents app_1.d1:bureau.1']);
  });

  it('leaves the clock of the firm alone when a part is accepted before the rest is in', () => {
    const world = asked();
    const due = tasksOf(world)[0]?.dueOn;
    submit(world, ['licence']);
    until(world, daysLater(world, 4));
    expect(check(world, { licence: 'accepted' })).toBeNull();
    expect(open(world)).toEqual(['submit-documents app_1.d1:firm.1']);
    expect(tasksOf(world)[0]?.dueOn).toBe(due);
  });

  it('returns a part without asking the firm twice or using up a round', () => {
    const world = asked();
    submit(world, ['licence']);
    expect(check(world, { licence: 'returned' })).toBeNull();
    expect(open(world)).toEqual(['submit-documents app_1.d1:firm.1']);
    expect(openRequest(world).round).toBe(1);
  });

  it('counts a round once however many commands the check takes', () => {
    const world = asked();
    submit(world, ['licence', 'audit-report', 'pledge']);
    check(world, { licence: 'returned' });
    check(world, { 'audit-report': 'returned' });
    expect(openRequest(world).round).toBe(1);
    check(world, { pledge: 'accepted' });
    expect(openRequest(world).round).toBe(2);
    expect(open(world)).toEqual(['submit-documents app_1.d1:firm.2']);
    expect(statuses(world)).toBe('returned returned accepted open');
  });

  it('closes when all that is required is accepted, and opens the preliminary review in the same command', () => {
    const world = asked();
    submit(world, ['licence', 'audit-report', 'pledge', 'awards']);
    check(world, { licence: 'accepted', 'audit-report': 'accepted', pledge: 'accepted', awards: 'returned' });
    expect(theCase(world).requests[0]).toMatchObject({ status: 'closed', result: 'complete' });
    expect(currentStep(theCase(world))).toBe('preliminary-review');
  });

  it('is referred to the leader when the rounds are used up; nobody can recommend it then', () => {
    const world = asked();
    for (const round of [1, 2]) {
      expect(openRequest(world).round).toBe(round);
      submit(world, ['licence', 'audit-report', 'pledge'].slice(round === 1 ? 0 : 2));
      check(
        world,
        round === 1 ? { licence: 'accepted', 'audit-report': 'accepted', pledge: 'returned' } : { pledge: 'returned' },
      );
    }
    expect(theCase(world).requests[0]?.result).toBe('incomplete');
    expect(currentStep(theCase(world))).toBe('decision');
    const recommend = { type: 'decide', decision: 'recommend', reason: '同意' } as const;
    expect(world.refusalOf(CASE, recommend, leader2)).toBe('DOCUMENTS_INCOMPLETE');
  });

  it('asks again for what is still missing when the leader returns an incomplete case', () => {
    const world = asked();
    submit(world, ['licence', 'audit-report', 'pledge']);
    check(world, { licence: 'accepted', 'audit-report': 'accepted', pledge: 'returned' });
    submit(world, ['pledge']);
    check(world, { pledge: 'returned' });
    world.must(CASE, { type: 'decide', decision: 'return', reason: '补齐承诺书' }, leader2);
    expect(openRequest(world).items.map((item) => item.type)).toEqual(['PLEDGE', 'SUPPLEMENT']);
    expect(openRequest(world).items[0]).toMatchObject({ status: 'returned', reason: '盖章缺失', firmOnly: true });
  });

  it('takes an off-line paper with its custodian and number in place of a file', () => {
    const world = asked();
    const requestId = openRequest(world).id;
    const offline = { custodian: '机要室', paperNo: 'M-1' };
    const both = { itemId: 'licence', documentId: anUpload(world, 'x'), offline };
    expect(world.refusalOf(CASE, { type: 'submit-items', requestId, items: [both] }, firm)).toBe(
      'ITEM_NEEDS_ONE_PAPER',
    );
    const none = { itemId: 'licence' };
    expect(world.refusalOf(CASE, { type: 'submit-items', requestId, items: [none] }, firm)).toBe(
      'ITEM_NEEDS_ONE_PAPER',
    );
    const paper = { itemId: 'licence', offline };
    expect(world.refusalOf(CASE, { type: 'submit-items', requestId, items: [paper] }, firm)).toBeNull();
    expect(openRequest(world).items[0]).toMatchObject({
      status: 'submitted',
      offline: { paperNo: 'M-1' },
      documentId: null,
    });
    check(world, { licence: 'accepted' });
    expect(world.effects).toEqual([]);
  });

  it('links what is submitted and marks what is accepted for use again while it is valid', () => {
    const world = asked();
    submit(world, ['licence', 'pledge']);
    check(world, { licence: 'accepted', pledge: 'returned' });
    expect(world.effects).toEqual([
      { documentId: 'doc-licence', effect: 'link', creditCode: FIRM_CODE },
      { documentId: 'doc-pledge', effect: 'link', creditCode: FIRM_CODE },
      expect.objectContaining({ documentId: 'doc-licence', effect: 'accept', type: 'LICENCE', validTo: '2027-04-13' }),
      expect.objectContaining({ documentId: 'doc-pledge', effect: 'return' }),
    ]);
  });

  it('never offers a paper again that is good for one use', () => {
    const world = asked();
    submit(world, ['pledge']);
    check(world, { pledge: 'accepted' });
    expect(world.effects.at(-1)?.validTo).toBe('2026-04-12');
  });
});

describe('who may hand in and who may check', () => {
  it('lets an officer or the town hand in for the firm, visibly, but never what only the firm may sign', () => {
    const world = asked();
    expect(submit(world, ['pledge'], officer)).toBe('FIRM_ONLY');
    expect(submit(world, ['licence'], serviceOfficer)).toBeNull();
    expect(submit(world, ['audit-report'], officer)).toBeNull();
    expect(openRequest(world).submissions.map(({ by, onBehalf }) => [by, onBehalf])).toEqual([
      ['town', true],
      ['officer', true],
    ]);
  });

  describe('in a supplement', () => {
    const supplement = (reason: string) => {
      const world = upTo('decision', aCase('srdi'));
      world.must(CASE, { type: 'decide', decision: 'return', reason }, leader2);
      const { id: requestId, items } = openRequest(world);
      const answer = (upload: object = {}) => {
        const documentId = anUpload(world, 'more', 'SUPPLEMENT');
        Object.assign(world.uploads[documentId] ?? {}, upload);
        return { type: 'submit-items', requestId, items: [{ itemId: items[0]?.id ?? '', documentId }] } as const;
      };
      return { world, items, answer };
    };

    it('refuses an agent what was asked for as the firm’s own word, by its words alone', () => {
      const { world, items, answer } = supplement('补齐信用承诺书');
      expect(items).toMatchObject([{ type: 'SUPPLEMENT', firmOnly: true }]);
      expect(world.refusalOf(CASE, answer(), officer)).toBe('FIRM_ONLY');
      expect(world.refusalOf(CASE, answer({ onBehalf: true }), firm)).toBe('FIRM_ONLY');
      expect(world.refusalOf(CASE, answer(), firm)).toBeNull();
    });

    it('refuses an agent a file that is called so, whatever was asked for', () => {
      const { world, items, answer } = supplement('补充审计附注');
      expect(items).toMatchObject([{ type: 'SUPPLEMENT', firmOnly: false }]);
      expect(world.refusalOf(CASE, answer({ fileName: '法人授权书.pdf' }), officer)).toBe('FIRM_ONLY');
      expect(world.refusalOf(CASE, answer({ fileName: '审计附注.pdf' }), officer)).toBeNull();
    });
  });

  it('refuses another firm and whoever is no agent of the firm', () => {
    expect(submit(asked(), ['licence'], otherFirm)).toBe('NOT_YOUR_TURN');
    expect(submit(asked(), ['licence'], leader2)).toBe('NOT_YOUR_TURN');
  });

  it('does not let who submitted check, and does not show the task to them', () => {
    const world = asked();
    submit(world, ['licence', 'audit-report'], officer);
    submit(world, ['pledge']);
    expect(tasksOf(world)[0]?.assignee.excludes).toContain('officer');
    expect(check(world, { licence: 'accepted' }, officer)).toBe('FOUR_EYES');
    submit(world, ['awards'], officer2);
    expect(tasksOf(world)[0]?.assignee.excludes).toEqual(expect.arrayContaining(['officer', 'officer2']));
    expect(check(world, { licence: 'accepted' }, officer2)).toBe('FOUR_EYES');
  });

  it('lets only officers check', () => {
    const world = asked();
    submit(world, ['licence']);
    expect(check(world, { licence: 'accepted' }, firm)).toBe('NOT_YOUR_TURN');
    expect(check(world, { licence: 'accepted' }, leader2)).toBe('NOT_YOUR_TURN');
  });
});

describe('one document', () => {
  const alike = (): World => {
    const world = aFirm();
    world.rules.papers = [aPaper('licence'), aPaper('copy', { type: 'LICENCE' })];
    return upTo('documents', aCase('srdi', world));
  };
  const handIn = (world: World, ...items: ItemAnswer[]) =>
    world.execute(CASE, { type: 'submit-items', requestId: openRequest(world).id, items }, firm);

  it('answers one item of a request only, in one submission or in two', () => {
    const world = alike();
    const documentId = anUpload(world, 'scan');
    const refused = { status: 422, code: 'DOCUMENT_REPEATED' };
    expect(handIn(world, { itemId: 'licence', documentId }, { itemId: 'copy', documentId })).toMatchObject({
      ...refused,
      errors: [{ path: 'items[1]' }],
    });
    expect(handIn(world, { itemId: 'licence', documentId })).not.toHaveProperty('refused');
    expect(handIn(world, { itemId: 'copy', documentId })).toMatchObject({ ...refused, errors: [{ path: 'items[0]' }] });
    expect(handIn(world, { itemId: 'licence', documentId })).not.toHaveProperty('refused');
  });
});

describe('refused submissions and checks', () => {
  const answer = (items: readonly ItemAnswer[], requestId = 'app_1.d1') =>
    ({ type: 'submit-items', requestId, items }) as const;
  const verdict = (items: readonly ItemVerdict[]) => ({ type: 'check-items', requestId: 'app_1.d1', items }) as const;
  const paper = { custodian: '机要室', paperNo: 'M-1' };

  it.each([
    ['no item', answer([]), 'ITEMS_REPEATED'],
    [
      'an item twice',
      answer([
        { itemId: 'licence', offline: paper },
        { itemId: 'licence', offline: paper },
      ]),
      'ITEMS_REPEATED',
    ],
    ['an item that the request lacks', answer([{ itemId: 'nothing', offline: paper }]), 'ITEM_UNKNOWN'],
    ['a file that was never uploaded', answer([{ itemId: 'licence', documentId: 'gone' }]), 'DOCUMENT_UNKNOWN'],
    ["another firm's file", answer([{ itemId: 'licence', documentId: 'foreign' }]), 'DOCUMENT_UNKNOWN'],
    ['a file of another type', answer([{ itemId: 'awards', documentId: 'awards' }]), 'DOCUMENT_TYPE_MISMATCH'],
    ['a request that is not there', answer([{ itemId: 'licence', offline: paper }], 'app_1.d9'), 'NOT_FOUND'],
  ])('a submission with %s', (_what, command, code) => {
    const world = asked();
    anUpload(world, 'foreign', 'LICENCE', otherFirm.creditCode);
    anUpload(world, 'awards');
    expect(world.refusalOf(CASE, command, firm)).toBe(code);
  });

  it.each([
    ['no item', verdict([]), 'ITEMS_REPEATED'],
    [
      'an item twice',
      verdict([
        { itemId: 'licence', verdict: 'accepted' },
        { itemId: 'licence', verdict: 'accepted' },
      ]),
      'ITEMS_REPEATED',
    ],
    ['an item that the request lacks', verdict([{ itemId: 'nothing', verdict: 'accepted' }]), 'ITEM_UNKNOWN'],
    ['an item that was not submitted', verdict([{ itemId: 'awards', verdict: 'accepted' }]), 'ITEM_NOT_SUBMITTED'],
    [
      'a return without a reason',
      verdict([{ itemId: 'licence', verdict: 'returned', reason: ' ' }]),
      'REASON_REQUIRED',
    ],
  ])('a check with %s', (_what, command, code) => {
    const world = asked();
    submit(world, ['licence']);
    expect(world.refusalOf(CASE, command, officer)).toBe(code);
  });

  it('an accepted item submitted once more', () => {
    const world = asked();
    submit(world, ['licence']);
    check(world, { licence: 'accepted' });
    expect(submit(world, ['licence'])).toBe('ITEM_ALREADY_ACCEPTED');
  });

  it('anything on a request that is closed', () => {
    const world = upTo('preliminary-review', aCase('srdi'));
    expect(world.refusalOf(CASE, answer([{ itemId: 'licence', offline: paper }]), firm)).toBe('REQUEST_CLOSED');
    expect(world.refusalOf(CASE, verdict([{ itemId: 'licence', verdict: 'accepted' }]), officer)).toBe(
      'REQUEST_CLOSED',
    );
  });
});

describe('papers on file', () => {
  it('are not asked for again, except what the firm must sign anew', () => {
    const world = aFirm();
    for (const type of ['LICENCE', 'PLEDGE']) {
      world.effects.push({
        documentId: `old-${type}`,
        effect: 'accept',
        creditCode: FIRM_CODE,
        type,
        validTo: '2026-12-31',
      });
    }
    upTo('documents', aCase('srdi', world));
    expect(statuses(world)).toBe('accepted open open open');
    expect(openRequest(world).items[0]?.documentId).toBe('old-LICENCE');
  });

  it('that cover everything required make the step complete at once', () => {
    const world = aFirm();
    world.rules.papers = [aPaper('licence'), aPaper('awards', { required: false })];
    world.effects.push({ documentId: 'old', effect: 'accept', creditCode: FIRM_CODE, type: 'LICENCE', validTo: null });
    upTo('preliminary-review', aCase('srdi', world));
    expect(theCase(world).requests).toEqual([]);
  });

  it('that are no longer valid are asked for', () => {
    const world = aFirm();
    world.effects.push({
      documentId: 'old',
      effect: 'accept',
      creditCode: FIRM_CODE,
      type: 'LICENCE',
      validTo: '2026-04-12',
    });
    upTo('documents', aCase('srdi', world));
    expect(statuses(world)).toBe('open open open open');
  });
});
