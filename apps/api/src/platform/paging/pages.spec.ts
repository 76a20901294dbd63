import { SigningKey } from '@app/auth';
import { DomainError } from '@app/domain';
import { Pages } from './pages';

const pages = new Pages(new SigningKey('secret'));
const total = { count: 3, exact: true };

function cursorOf(query: object): string {
  return pages.answer('enterprises', query, { items: [1], nextCursor: 'place.1' }, total).nextCursor ?? '';
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

describe('Pages', () => {
  it('takes its own cursor back', () => {
    const query = { tier: 'srdi', limit: 10 };
    expect(pages.request('enterprises', { ...query, cursor: cursorOf(query) })).toEqual({
      limit: 10,
      cursor: 'place.1',
    });
  });

  it('lets the size of a page change on the way', () => {
    expect(pages.request('enterprises', { limit: 7, cursor: cursorOf({ limit: 3 }) }).limit).toBe(7);
  });

  it('answers 50 items where nothing is said, and null at the end', () => {
    expect(pages.request('enterprises', {})).toEqual({ limit: 50 });
    expect(pages.answer('enterprises', {}, { items: [], nextCursor: null }, total).nextCursor).toBeNull();
  });

  it.each([
    ['changed', (cursor: string) => `x${cursor}`],
    ['without a seal', () => 'place.1'],
    ['empty', () => ''],
  ])('refuses a cursor that is %s', (_, change) => {
    expect(codeOf(() => pages.request('enterprises', { cursor: change(cursorOf({})) }))).toBe('CURSOR_INVALID');
  });

  it('refuses a cursor of another list, filter or server', () => {
    const cursor = cursorOf({ limit: 5 });
    expect(codeOf(() => pages.request('tasks', { cursor }))).toBe('CURSOR_INVALID');
    expect(codeOf(() => pages.request('enterprises', { cursor, tier: 'srdi' } as object))).toBe('CURSOR_INVALID');
    expect(codeOf(() => new Pages(new SigningKey('other')).request('enterprises', { cursor }))).toBe('CURSOR_INVALID');
  });
});
