import { caretakerFirst } from './caretaker-first';

const holders = [{ id: 'officer' }, { id: 'officer2' }];
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

describe('whom of a role a message means', () => {
  it('is the one who looks after the firm', () => {
    expect(ids(caretakerFirst(holders, { role: 'officer' }, { officer: 'officer2' }))).toEqual(['officer2']);
  });

  it.each([
    ['nobody looks after it', { role: 'officer' as const }, {}],
    ['who does holds the role no more, or is excluded', { role: 'officer' as const }, { officer: 'gone' }],
    ['another duty is meant', { role: 'leader' as const }, { officer: 'officer2' }],
    ['the cadre is known, the officer is not', { role: 'officer' as const }, { mentor: 'officer2' }],
  ])('is everybody where %s', (_why, assignee, caretakers) => {
    expect(ids(caretakerFirst(holders, assignee, caretakers))).toEqual(['officer', 'officer2']);
  });
});
