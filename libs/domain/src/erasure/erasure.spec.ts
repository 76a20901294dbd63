import { administrator, leader, officer } from '../testing/actors';
import { World } from '../testing/world';
import type { ErasureCommand } from './erasure.types';

const ref = { type: 'erasure', id: 'ers_1' } as const;
const order: Extract<ErasureCommand, { type: 'request-erasure' }> = {
  type: 'request-erasure',
  ...{ creditCode: '91990124MA7EXAMPL1', enterpriseName: '示例', regionCode: '990124101', account: null },
  ...{ keys: ['pky_a_1', 'pky_b_1'], ground: 'consent-withdrawn', reason: '本人申请' },
};
const agree = { type: 'decide-erasure', approve: true, comment: '同意' } as const;

const asked = (): World => {
  const world = new World();
  world.must(ref, order, administrator);
  return world;
};

describe('an erasure of personal data', () => {
  it('waits for a leader, and is carried out once by somebody who did not ask for it', () => {
    const world = asked();
    expect(world.tasks()).toMatchObject([
      { kind: 'decide-erasure', assignee: { role: 'leader', excludes: [administrator.id] }, subject: ref },
    ]);
    expect(world.execute(ref, agree, administrator)).toMatchObject({ code: 'ERASURE_OWN' });
    world.must(ref, agree, leader);
    expect(world.get('erasure', ref.id)).toMatchObject({
      status: 'carried-out',
      decidedBy: leader.id,
      comment: '同意',
    });
    expect(world.execute(ref, agree, officer)).toMatchObject({ status: 409, code: 'ERASURE_DECIDED' });
    expect(world.tasks()).toEqual([]);
    expect(world.events.map(({ event }) => event)).toMatchObject([
      { type: 'erasure-requested', data: { ground: 'consent-withdrawn' } },
      { type: 'personal-data-erased', data: { keys: order.keys, ground: 'consent-withdrawn' } },
    ]);
  });

  it('that a leader refuses destroys nothing', () => {
    const world = asked();
    world.must(ref, { ...agree, approve: false }, leader);
    expect(world.events.at(-1)?.event).toEqual({ type: 'erasure-refused', data: { comment: '同意' } });
    expect(world.execute(ref, agree, leader)).toMatchObject({ code: 'ERASURE_DECIDED' });
    expect(world.execute({ type: 'erasure', id: 'ers_2' }, agree, leader)).toMatchObject({ status: 404 });
  });
});
