import { ROLES, type Role } from '../kernel/actor';
import { isMeetingOpenTo } from './access';
import type { MeetingState } from './meeting.types';

const member = { account: 'market', role: 'reviewer', voting: true, veto: false } as const;
const fund = { subject: { type: 'fund' } };
const ofCase = { subject: { type: 'application' } };
const meeting = (...items: object[]) =>
  ({ members: [member], chair: 'market', calledBy: 'officer9', items }) as unknown as MeetingState;

const rolesThatRead = (state: MeetingState): readonly Role[] =>
  ROLES.filter((role) => isMeetingOpenTo(state, { id: 'somebody', roles: [role] }));

describe('a meeting, with its votes and minutes', () => {
  it('is open to leaders and auditors, and where it deals with a case to who handles cases', () => {
    expect(rolesThatRead(meeting(fund)).toSorted()).toEqual(['auditor', 'leader']);
    expect(rolesThatRead(meeting(fund, ofCase)).toSorted()).toEqual(['auditor', 'leader', 'officer', 'section-chief']);
  });

  it('is open to its members and to who called it, whatever it deals with', () => {
    expect(isMeetingOpenTo(meeting(fund), { id: 'market', roles: ['reviewer'] })).toBe(true);
    expect(isMeetingOpenTo(meeting(fund), { id: 'officer9', roles: ['officer'] })).toBe(true);
  });
});
