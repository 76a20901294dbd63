import { nightOf } from './nightly-schedules';

function aDemonstration(secondsPerDay: number) {
  return { demonstration: { secondsPerDay, startsAt: undefined, password: undefined } };
}

describe('the night', () => {
  it('is the office’s own where a day is a day', () => {
    expect(nightOf({ demonstration: undefined })).toBe('night');
    expect(nightOf(aDemonstration(86_400))).toBe('night');
  });

  it('comes once in a demonstration’s shorter day, but not more often than every thirty seconds', () => {
    expect(nightOf(aDemonstration(3_600))).toBe(3_600_000);
    expect(nightOf(aDemonstration(1))).toBe(30_000);
  });
});
