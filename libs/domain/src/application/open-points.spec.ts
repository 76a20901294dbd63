import { PUBLIC_ACTOR } from '../kernel/actor';
import { firm, leader, officer, reviewerOf } from '../testing/actors';
import { CASE, aCase, aFirm, anUpload, openRequest, openRound, tasksOf, theCase, upTo } from '../testing/cases';
import { aDigest } from '../testing/packs';
import type { World } from '../testing/world';
import { openPointsOf } from './open-points';

const toldToLeader = (world: World): unknown => tasksOf(world).find(({ kind }) => kind === 'decide')?.expects;

describe('what is open when the county decides', () => {
  it('is told with the task: criteria that nobody could judge, objections and what the site check found', () => {
    const world = aFirm();
    world.rules.diagnosis = (tier) => aDigest(tier, { unknown: ['SR-9'], manual: ['SR-10'] });
    upTo('department-review', aCase('srdi', world));
    const opinion = { type: 'give-opinion', reviewId: openRound(world).id, reason: '待补' } as const;
    world.must(CASE, { ...opinion, verdict: 'agree-with-conditions' }, reviewerOf('tax'));
    world.must(CASE, { ...opinion, verdict: 'object' }, reviewerOf('market'));
    expect(openPointsOf(theCase(world))).toEqual(['unknown:SR-9', 'manual:SR-10']);
    upTo('site-check', world);
    const visit = { checkedOn: world.today, place: '厂区', people: ['甲', '乙'], findings: '不符' } as const;
    const reviewId = openRound(world).id;
    world.must(CASE, { type: 'record-site-check', reviewId, result: 'inconsistent', ...visit }, officer);
    expect(toldToLeader(world)).toEqual({
      openPoints: ['unknown:SR-9', 'manual:SR-10', 'site:inconsistent', 'objection:market', 'objection-uncited:market'],
    });
  });

  it.each([
    ['nothing but a fact', { reason: '有处罚' }, true],
    ['a condition', { reason: '有处罚', criterionId: 'CG-5' }, false],
    ['a condition in words', { reason: '违反 CG-5：有处罚' }, false],
    ['a clause', { reason: '', fact: '有处罚', clause: '安全生产法' }, false],
    ['an article in words', { reason: '有处罚（第 七 条）' }, false],
    ['an article in English', { reason: 'penalised, Article 7' }, false],
  ])('says of an objection that names %s whether it is without a clause', (_what, objection, uncited) => {
    const world = upTo('department-review', aCase('srdi'));
    const opinion = { type: 'give-opinion', reviewId: openRound(world).id, verdict: 'object', ...objection } as const;
    world.must(CASE, opinion, reviewerOf('market'));
    upTo('decision', world);
    const points = openPointsOf(theCase(world));
    expect(points).toContain('objection:market');
    expect(points.includes('objection-uncited:market')).toBe(uncited);
  });

  it('is nothing where all is in order', () => {
    expect(toldToLeader(upTo('decision', aCase('srdi')))).toEqual({ openPoints: [] });
  });

  it('is what the diagnosis of the day says, where there is one', () => {
    const state = theCase(upTo('decision', aCase('srdi')));
    expect(openPointsOf(state, aDigest('srdi', { unknown: ['SR-2'] }))).toEqual(['unknown:SR-2']);
  });

  it('is the papers that never came', () => {
    const world = upTo('documents', aCase('srdi'));
    const requestId = openRequest(world).id;
    for (let round = 1; round <= 2; round += 1) {
      const wanted = openRequest(world).items.filter(({ required, status }) => required && status !== 'accepted');
      const items = wanted.map(({ id }) => ({
        itemId: id,
        documentId: anUpload(world, `${id}-${round}`, id.toUpperCase()),
      }));
      world.must(CASE, { type: 'submit-items', requestId, items }, firm);
      const verdicts = wanted.map(({ id }) => ({ itemId: id, verdict: 'returned' as const, reason: '不清' }));
      world.must(CASE, { type: 'check-items', requestId, items: verdicts }, officer);
    }
    expect(toldToLeader(world)).toEqual({ openPoints: ['papers:incomplete'] });
  });

  it('is an objection of the public that was upheld, until the next notice', () => {
    const world = upTo('notice', aCase('srdi'));
    const ref = { type: 'notice', id: world.last('notice').id } as const;
    world.must(ref, { type: 'object', name: '张三', contact: '1', content: '虚报', evidence: '照片' }, PUBLIC_ACTOR);
    const answer = {
      type: 'answer-objection',
      objectionId: `${ref.id}.o1`,
      finding: 'upheld',
      reason: '查实',
    } as const;
    world.must(ref, answer, officer);
    expect(toldToLeader(world)).toEqual({ openPoints: ['notice:upheld'] });
    world.must(CASE, { type: 'decide', decision: 'recommend', reason: '已更正' }, leader);
    expect(openPointsOf(theCase(world))).toEqual([]);
  });
});
