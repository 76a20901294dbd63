import type { Actor, ApplicationState, Assignee, Department } from '@app/domain';
import { colleaguesOf } from './colleagues';

type Round = ApplicationState['reviews'][number];

const COUNTY = '990124';
const tax: Actor = { kind: 'person', id: 'tax', roles: ['reviewer'], department: 'tax', regionCode: COUNTY };

const round = (...departments: Department[]): Round =>
  ({
    seats: departments.map((department) => ({ id: department, role: 'reviewer', department })),
  }) as unknown as Round;

const asked: Assignee[] = [];
const holders = {
  find: async (assignee: Assignee) => {
    asked.push(assignee);
    return [
      { id: 'tax', regionCode: COUNTY },
      { id: 'tax2', regionCode: COUNTY },
      { id: 'city-tax', regionCode: '9901' },
    ];
  },
};

describe('the colleagues of a reviewer', () => {
  beforeEach(() => asked.splice(0));

  it('are those of the same role and department in the same branch, not those of a branch above', async () => {
    expect(await colleaguesOf(holders, tax, round('market', 'tax'))).toEqual(['tax', 'tax2']);
    expect(asked).toEqual([{ role: 'reviewer', department: 'tax' }]);
  });

  it('are none where the reviewer has no seat, or there is no such round', async () => {
    expect(await colleaguesOf(holders, tax, round('market'))).toEqual([]);
    expect(await colleaguesOf(holders, tax, undefined)).toEqual([]);
    expect(asked).toEqual([]);
  });
});
