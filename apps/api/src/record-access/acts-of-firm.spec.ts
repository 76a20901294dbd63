import { isActOfFirm } from './acts-of-firm';

const put = (...sources: string[]) => ({ type: 'put-indicators', items: sources.map((source) => ({ source })) });

describe('an act of the firm', () => {
  it.each([
    ['its consent', { type: 'confirm-willingness' }],
    ['handing in papers', { type: 'submit-items' }],
    ['a withdrawal', { type: 'withdraw' }],
    ['the annual update of a title', { type: 'update-title' }],
    ['its filing on the platform', { type: 'record-platform', kind: 'filed' }],
    ['who it says its people are', { type: 'record-person', source: 'reported' }],
    ['what it reports of itself', put('reported', 'reported')],
  ])('is %s', (_what, command) => expect(isActOfFirm(command)).toBe(true));

  it.each([
    ['an audit on the platform', { type: 'record-platform', kind: 'audited' }],
    ['who a register says its people are', { type: 'record-person', source: 'registry' }],
    ['a value from a register', put('registry')],
    ['values of which one was audited', put('reported', 'audited')],
    ['a decision', { type: 'decide' }],
    ['a checkpoint', { type: 'meet-checkpoint' }],
  ])('is not %s', (_what, command) => expect(isActOfFirm(command)).toBe(false));
});
