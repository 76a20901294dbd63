import type { Actor } from '../kernel/actor';
import { firm, officer } from '../testing/actors';
import { CASE, aCase, anUpload, openRequest, openRound, theCase, upTo } from '../testing/cases';
import { contextOf } from '../testing/contexts';
import { type World, calendar } from '../testing/world';
import type { ApplicationCommand } from './application.commands';
import type { ApplicationContext } from './application.context';
import { decideApplication } from './application.decide';

/** The personal fields that a command would put beside its events. */
function personalOf(world: World, command: ApplicationCommand, actor: Actor) {
  const { now: at, today } = world;
  const base = { aggregateId: CASE.id, at, today, actor, calendar, newId: (prefix: string) => `${prefix}_1` };
  const context = contextOf(world, CASE, command, base) as ApplicationContext;
  const outcome = decideApplication(theCase(world), command, context);
  if (outcome.refused) throw new Error(outcome.code);
  const personal = outcome.personal ?? [];
  // Every name in a case is one person's.
  for (const { fields, whose } of personal) expect(Object.keys(whose ?? {})).toEqual(Object.keys(fields));
  return personal.map(({ event, fields }) => [outcome.events[event]?.type, fields]);
}

describe('names in a case', () => {
  it('of who looked on the spot stand beside the event; its data say how many they were', () => {
    const world = upTo('site-check', aCase('srdi'));
    const reviewId = openRound(world).id;
    const found = { result: 'consistent', checkedOn: world.today, place: '一号车间', findings: '属实' } as const;
    const visit = { type: 'record-site-check', reviewId, people: ['王小明', ' 李大同 '], ...found } as const;
    expect(personalOf(world, visit, officer)).toEqual([['site-checked', { person1: '王小明', person2: '李大同' }]]);
    world.must(CASE, visit, officer);
    expect(theCase(world).reviews.find(({ id }) => id === reviewId)?.siteCheck).toMatchObject({ people: 2 });
    expect(JSON.stringify([world.events, theCase(world)])).not.toMatch(/王小明|李大同/);
  });

  it('of who keeps a paper off line stand beside the event, by the place of the paper in the submission', () => {
    const world = upTo('documents', aCase('srdi'));
    const offline = { custodian: '赵保管', paperNo: 'M-1' };
    const items = [
      { itemId: 'licence', documentId: anUpload(world, 'licence') },
      { itemId: 'audit-report', offline },
    ];
    const submit = { type: 'submit-items', requestId: openRequest(world).id, items } as const;
    expect(personalOf(world, submit, firm)).toEqual([['items-submitted', { custodian2: '赵保管' }]]);
    world.must(CASE, submit, firm);
    expect(openRequest(world).items[1]?.offline).toEqual({ paperNo: 'M-1' });
    expect(JSON.stringify([world.events, theCase(world)])).not.toMatch(/赵保管/);
  });
});
