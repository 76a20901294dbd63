import { firm, leader, leader2, officer } from '../testing/actors';
import { CASE, ENTERPRISE, aCase, aFirm, anUpload, openRequest, openRound, theCase, upTo } from '../testing/cases';
import { aDigest } from '../testing/packs';
import type { World } from '../testing/world';
import type { ApplicationCommand } from './application.commands';
import { currentStep } from './application.table';

type Decide = Extract<ApplicationCommand, { type: 'decide' }>;

const toDecide = (world = aCase('srdi')): World => upTo('decision', world);
const decide = (more: Partial<Decide> = {}): Decide => ({
  type: 'decide',
  decision: 'recommend',
  reason: '符合',
  ...more,
});

describe('the decision of the county', () => {
  it('is for a leader who reviewed nothing of the case', () => {
    const world = upTo('preliminary-review', aCase('srdi'));
    const both = { ...officer, id: 'leader2', roles: ['officer', 'leader'] } as const;
    const opinion = { type: 'give-opinion', reviewId: openRound(world).id, verdict: 'agree', reason: '' } as const;
    world.must(CASE, opinion, both);
    toDecide(world);
    expect(world.refusalOf(CASE, decide(), leader2)).toBe('FOUR_EYES');
    expect(world.refusalOf(CASE, decide(), officer)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(CASE, decide(), firm)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(CASE, decide(), leader)).toBeNull();
  });

  it('is not for a leader who handed papers in for the firm', () => {
    const world = upTo('documents', aCase('srdi'));
    const agent = { ...leader, roles: ['leader', 'officer'] } as const;
    const items = [{ itemId: 'licence', documentId: anUpload(world, 'x') }];
    world.must(CASE, { type: 'submit-items', requestId: openRequest(world).id, items }, agent);
    toDecide(world);
    expect(world.refusalOf(CASE, decide(), leader)).toBe('FOUR_EYES');
  });

  it('needs a reason, the number of minutes for a meeting, and a step that the case has for a return', () => {
    const world = toDecide();
    expect(world.refusalOf(CASE, decide({ reason: ' ' }), leader)).toBe('REASON_REQUIRED');
    expect(world.refusalOf(CASE, decide({ decidedBy: 'meeting' }), leader)).toBe('MINUTES_REQUIRED');
    expect(world.refusalOf(CASE, decide({ decision: 'return', returnTo: 'notice' }), leader)).toBe(
      'RETURN_STEP_UNKNOWN',
    );
    const innovative = toDecide(aCase('innovative-sme'));
    const toSite = decide({ decision: 'return', returnTo: 'site-check' });
    expect(innovative.refusalOf(CASE, toSite, leader)).toBe('RETURN_STEP_UNKNOWN');
    expect(world.refusalOf(CASE, decide({ decidedBy: 'meeting', minutesNo: '〔2026〕3' }), leader)).toBeNull();
  });

  it('cannot recommend while a hard condition is unmet, whoever asks; it can refuse', () => {
    const world = toDecide();
    world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-met', unmet: ['SR-3'] });
    expect(world.refusalOf(CASE, decide(), leader)).toBe('HARD_CONDITION_UNMET');
    expect(world.refusalOf(CASE, decide({ decision: 'refuse' }), leader)).toBeNull();
    world.must(CASE, { type: 'answer-hearing', waive: true }, firm);
    world.must(CASE, decide({ decision: 'refuse' }), leader);
    expect(theCase(world)).toMatchObject({ status: 'refused', closing: { reason: '符合' } });
  });

  it('cannot recommend a firm that was banned while its case was open; it can return or refuse', () => {
    const world = toDecide();
    world.must(ENTERPRISE, { type: 'impose-ban', cause: '造假', until: '2029-04-12' }, officer);
    expect(world.refusalOf(CASE, decide(), leader)).toBe('FIRM_BANNED');
    world.must(CASE, decide({ decision: 'return', returnTo: 'preliminary-review' }), leader);
    toDecide(world);
    world.rules.procedural = [
      { id: 'P-BAN', title: { zh: '禁申期内', en: 'Banned' }, source: '工信部企业〔2026〕2号', supportedBy: ['ban'] },
    ];
    expect(world.refusalOf(CASE, decide({ decision: 'refuse' }), leader)).toBeNull();
    expect(theCase(world).hearing?.grounds).toMatchObject([{ id: 'P-BAN', because: 'ban' }]);
  });

  it('lists to the leader what stayed open: unknown and manual criteria, and conditions of the latest round', () => {
    const world = upTo('preliminary-review', aCase('srdi'));
    const answer = { type: 'give-opinion', verdict: 'agree-with-conditions', reason: '待补' } as const;
    world.must(CASE, { ...answer, reviewId: openRound(world).id }, officer);
    toDecide(world);
    world.must(CASE, decide({ decision: 'return', returnTo: 'preliminary-review' }), leader);
    toDecide(world);
    world.rules.diagnosis = (tier) => aDigest(tier, { unknown: ['SR-9'], manual: ['SR-10'] });
    world.must(CASE, decide(), leader);
    const decided = world.events.filter(({ event }) => event.type === 'decision-recorded').at(-1);
    expect(decided?.event.data).toMatchObject({ openPoints: ['unknown:SR-9', 'manual:SR-10'] });
  });

  it.each(['documents', 'preliminary-review', 'department-review', 'site-check'] as const)(
    'that returns the case to %s has everything from there on done again',
    (returnTo) => {
      const world = toDecide();
      world.must(CASE, decide({ decision: 'return', returnTo }), leader);
      expect(currentStep(theCase(world))).toBe(returnTo);
      const { steps } = theCase(world);
      const from = steps.findIndex((step) => step.kind === returnTo);
      expect(steps.slice(from + 1).every((step) => step.status === 'pending')).toBe(true);
      expect(steps[from]?.round).toBe(2);
      toDecide(world);
      expect(world.refusalOf(CASE, decide(), leader)).toBeNull();
    },
  );

  it('without a named step returns the case to the documents, with one request for what is to be put right', () => {
    const world = toDecide();
    world.must(CASE, decide({ decision: 'return', reason: '补充审计附注' }), leader);
    expect(openRequest(world)).toMatchObject({ cause: 'returned-by-decision', items: [{ because: '补充审计附注' }] });
  });

  it('asks for what is to be put right until it is there: rounds are counted in the first request alone', () => {
    const world = toDecide();
    world.must(CASE, decide({ decision: 'return', reason: '补充审计附注' }), leader);
    const { id: requestId, items } = openRequest(world);
    const itemId = items[0]?.id ?? '';
    for (let round = 1; round <= 3; round += 1) {
      const documentId = anUpload(world, `notes-${round}`, 'SUPPLEMENT');
      world.must(CASE, { type: 'submit-items', requestId, items: [{ itemId, documentId }] }, firm);
      const verdict = { itemId, verdict: 'returned', reason: '仍不符' } as const;
      world.must(CASE, { type: 'check-items', requestId, items: [verdict] }, officer);
    }
    expect(openRequest(world)).toMatchObject({ id: requestId, round: 4 });
    expect(currentStep(theCase(world))).toBe('documents');
  });

  it('to recommend leads to filing at once where the pack has no notice', () => {
    const world = toDecide(aCase('innovative-sme'));
    world.must(CASE, decide(), leader);
    expect(currentStep(theCase(world))).toBe('filing');
    expect(world.all('notice')).toEqual([]);
  });
});

describe('opening an application', () => {
  const open = { type: 'open', creditCode: firm.creditCode ?? '', tier: 'srdi', batch: 'b' } as const;
  const banned = { type: 'impose-ban', cause: '造假', until: '2029-04-12' } as const;
  const enterprise = { type: 'enterprise', id: firm.creditCode ?? '' } as const;

  it('is refused while the firm is banned, outside the window, and where the title is held', () => {
    const world = aFirm();
    world.rules.windowOpen = false;
    expect(world.refusalOf(CASE, open, leader)).toBe('BATCH_CLOSED');
    world.rules.windowOpen = true;
    const title = { code: 'little-giant', validFrom: '2026-01-01', validTo: '2028-12-31', source: '工信部' } as const;
    world.must(enterprise, { type: 'grant-title', ...title }, officer);
    expect(world.refusalOf(CASE, open, leader)).toBe('TITLE_ALREADY_HELD');
    world.must(enterprise, banned, officer);
    expect(world.refusalOf(CASE, open, leader)).toBe('FIRM_BANNED');
  });

  it('stops at an unmet condition, unless a leader gives a reason to prepare; it is recommended only when met', () => {
    const world = aFirm();
    world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-met', unmet: ['SR-3'] });
    expect(world.refusalOf(CASE, open, leader)).toBe('PRECHECK_NOT_MET');
    expect(world.refusalOf(CASE, { ...open, preparationReason: '年底可达' }, officer)).toBe('PRECHECK_NOT_MET');
    expect(world.refusalOf(CASE, { ...open, preparationReason: '年底可达' }, leader)).toBeNull();
    toDecide(world);
    expect(world.refusalOf(CASE, decide(), leader)).toBe('HARD_CONDITION_UNMET');
    world.rules.diagnosis = (tier) => aDigest(tier);
    expect(world.refusalOf(CASE, decide(), leader)).toBeNull();
  });

  it('stops where the tier does not apply, with any reason', () => {
    const world = aFirm();
    world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'not-applicable' });
    expect(world.refusalOf(CASE, { ...open, preparationReason: '再看' }, leader)).toBe('PRECHECK_NOT_APPLICABLE');
  });

  it('does not stop at what is unknown or for a human to judge', () => {
    const world = aFirm();
    world.rules.diagnosis = (tier) => aDigest(tier, { verdict: 'needs-data', unknown: ['SR-9'] });
    expect(world.refusalOf(CASE, open, officer)).toBeNull();
    expect(world.refusalOf(CASE, open, officer)).toBe('ALREADY_OPEN');
  });

  it('holds one live application of a firm, tier and batch, by its unique key', () => {
    const world = aCase('srdi');
    const key = world.describe(CASE).uniqueKey;
    expect(key).toBe(`${firm.creditCode}|srdi|srdi-open`);
    world.must(CASE, { type: 'withdraw', reason: '改日' }, firm);
    expect(world.describe(CASE).uniqueKey).toBeNull();
  });
});
