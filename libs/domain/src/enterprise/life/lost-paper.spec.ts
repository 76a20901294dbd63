import { conductor, firm, leader, leader2, officer, officer2 } from '../../testing/actors';
import { CASE, ENTERPRISE, aCase, daysLater, tasksOf, theCase, upTo } from '../../testing/cases';
import { until } from '../../testing/passing-time';
import type { World } from '../../testing/world';
import { acceptedPapersOf, restsOnPaper } from '../../application/lost-papers';
import type { EnterpriseCommand } from '../enterprise.commands';

const [paper] = ['doc_paper'];
const note: EnterpriseCommand = {
  ...{ type: 'note-lost-paper', applicationId: 'app_1', tier: 'srdi', documentId: paper, signature: 'Eicar' },
  barred: ['officer2'],
};
const judge = (outcome: 'stands' | 'acted-on' = 'stands', reason = '另有纸质原件') =>
  ({ type: 'judge-lost-paper', applicationId: 'app_1', documentId: paper, outcome, reason }) as const;

const lost = (): World => {
  const world = aCase('srdi');
  world.must(ENTERPRISE, note, conductor);
  return world;
};
const tasks = (world: World) => tasksOf(world, ENTERPRISE).map(({ kind, assignee }) => `${kind} ${assignee.role}`);

describe('a virus in a paper upon which a case was decided', () => {
  it('lies with an officer whom the case does not bar, then with a leader, each with a day', () => {
    const world = lost();
    expect(tasksOf(world, ENTERPRISE)).toMatchObject([
      {
        kind: 'judge-lost-paper',
        assignee: { role: 'officer', excludes: ['officer2'] },
        dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        actions: [{ name: 'lost-paper', href: `/api/v1/enterprises/${ENTERPRISE.id}/lost-papers/app_1/${paper}` }],
      },
    ]);
    expect(world.refusalOf(ENTERPRISE, judge(), leader)).toBe('NOT_YOUR_TURN');
    expect(world.refusalOf(ENTERPRISE, judge(), officer2)).toBe('FOUR_EYES');
    expect(world.refusalOf(ENTERPRISE, judge('stands', ' '), officer)).toBe('REASON_REQUIRED');
    world.must(ENTERPRISE, judge(), officer);
    expect(tasksOf(world, ENTERPRISE)).toMatchObject([
      { kind: 'judge-lost-paper', assignee: { role: 'leader' }, expects: { reason: '另有纸质原件' } },
    ]);
    expect(world.refusalOf(ENTERPRISE, judge(), officer)).toBe('NOT_YOUR_TURN');
    world.must(ENTERPRISE, judge('acted-on', '已报告市局'), leader);
    expect(tasks(world)).toEqual([]);
    expect(world.refusalOf(ENTERPRISE, judge(), leader2)).toBe('ALREADY_ANSWERED');
    expect(world.get('enterprise', ENTERPRISE.id).lostPapers).toMatchObject([
      {
        ...{ documentId: paper, signature: 'Eicar' },
        judgements: [
          { as: 'officer', outcome: 'stands', by: 'officer' },
          { as: 'leader', outcome: 'acted-on', by: 'leader' },
        ],
      },
    ]);
  });

  it('is noted once, by the scanner alone', () => {
    const world = lost();
    expect(world.must(ENTERPRISE, note, conductor)).toEqual([]);
    expect(tasks(world)).toEqual(['judge-lost-paper officer']);
    expect(world.refusalOf(ENTERPRISE, { ...note, documentId: 'doc_other' }, officer)).toBe('FORBIDDEN');
    expect(world.refusalOf(ENTERPRISE, { ...judge(), documentId: 'doc_other' }, officer)).toBe('NOT_FOUND');
  });

  it('is looked at by two people, also where one account is officer and leader', () => {
    const world = lost();
    const both = { ...officer, id: 'both', roles: ['officer', 'leader'] } as const;
    world.must(ENTERPRISE, judge(), both);
    expect(world.refusalOf(ENTERPRISE, judge(), both)).toBe('FOUR_EYES');
    expect(tasksOf(world, ENTERPRISE)).toMatchObject([
      { kind: 'judge-lost-paper', assignee: { role: 'leader', excludes: ['officer2', 'both'] } },
    ]);
    expect(world.refusalOf(ENTERPRISE, judge(), leader)).toBeNull();
  });

  it('goes up to the leader where nobody looks', () => {
    const world = lost();
    for (let n = 0; n < 12; n += 1) until(world, daysLater(world, 1));
    const escalated = world.events.filter(({ event }) => event.type === 'escalated').map(({ event }) => event.data);
    expect(escalated).toContainEqual(expect.objectContaining({ to: 'leader' }));
  });

  it('matters where the county’s word rests on it: not before a decision, nor after a refusal', () => {
    const before = upTo('decision', aCase('srdi'));
    const [held = ''] = acceptedPapersOf(theCase(before));
    expect(restsOnPaper(theCase(before), held)).toBe(false);
    const after = upTo('upper', before);
    expect([held, 'doc_other'].map((id) => restsOnPaper(theCase(after), id))).toEqual([true, false]);
    after.must(CASE, { type: 'withdraw', reason: '改日' }, firm);
    expect(restsOnPaper(theCase(after), held)).toBe(false);
  });
});
