import fc from 'fast-check';
import { isWithin } from './as-of-reader';

const DAYS = Array.from({ length: 28 }, (_, n) => `2026-04-${String(n + 1).padStart(2, '0')}`);
const day = fc.constantFrom(...DAYS);

describe('a moment of the past', () => {
  it('holds what happened by the one day and was on record by the other', () => {
    fc.assert(
      fc.property(day, day, fc.option(day), fc.option(day), (at, recorded, asOf, knownBy) => {
        const event = { at: `${at}T23:59:59.999+08:00`, recordedAt: `${recorded}T00:00:00.000+08:00` };
        const moment = { asOf: asOf ?? undefined, knownBy: knownBy ?? undefined };
        expect(isWithin(event, moment)).toBe((!asOf || at <= asOf) && (!knownBy || recorded <= knownBy));
      }),
      { numRuns: 200 },
    );
  });

  it('is of the office’s day, wherever an instant was written', () => {
    const event = { at: '2026-04-13T18:00:00.000Z', recordedAt: '2026-04-13T18:00:00.000Z' };
    expect(isWithin(event, { asOf: '2026-04-13' })).toBe(false);
    expect(isWithin(event, { asOf: '2026-04-14' })).toBe(true);
  });
});
