import { Freshness } from './freshness';

describe('a state', () => {
  const fresh = new Freshness('2026-06-15');

  it.each([
    ['2026-06-15', undefined],
    ['2026-06-16', 'later'],
    ['2025-06-15', undefined],
    ['2025-06-14', 'stale'],
    ['2026-06-15T23:59:59+08:00', undefined],
    ['2026-06-15T16:00:00Z', 'later'],
    ['2025-06-14T16:00:00Z', undefined],
    ['2025-06-14T15:59:59.999Z', 'stale'],
    [undefined, undefined],
    [null, undefined],
    ['', undefined],
    ['yesterday', undefined],
  ])('observed at %p is faulted with %p a year on', (observedAt, fault) => {
    expect(fresh.fault(observedAt)).toBe(fault);
  });

  it('of the last day of February counts until the last day of the next', () => {
    expect(new Freshness('2025-02-28').fault('2024-02-29')).toBeUndefined();
    expect(new Freshness('2024-02-29').fault('2023-02-28')).toBeUndefined();
    expect(new Freshness('2024-02-29').fault('2023-02-27')).toBe('stale');
  });
});
