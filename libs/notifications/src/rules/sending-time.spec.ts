import fc from 'fast-check';
import { sendingTime } from './sending-time';

const MINUTE = 60_000;

/** Hour, minute and weekday of the office, by the runtime's own time zones. */
function office(epochMs: number): { readonly clock: string; readonly weekday: string; readonly minute: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  }).formatToParts(epochMs);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { clock: `${of('hour')}:${of('minute')}`, weekday: of('weekday'), minute: Number(of('minute')) };
}

/** Walks through the quiet hours as they are written on a wall clock. */
const isQuiet = (clock: string, from: string, to: string): boolean =>
  from < to ? clock >= from && clock < to : from > to && (clock >= from || clock < to);

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const quiet = fc.option(fc.record({ from: clocks, to: clocks, urgentPasses: fc.boolean() }));
const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });

describe('when a message goes out', () => {
  it('is at once, or the first minute after the quiet hours', () => {
    fc.assert(
      fc.property(moments, quiet, (now, quietHours) => {
        const digest = { mode: 'immediate', hour: 8, weekday: 1 } as const;
        const { notBefore } = sendingTime({ digest, quietHours }, now, false);

        let expected = now;
        if (quietHours && isQuiet(office(now).clock, quietHours.from, quietHours.to)) {
          expected = Math.floor(now / MINUTE) * MINUTE;
          while (isQuiet(office(expected).clock, quietHours.from, quietHours.to)) expected += MINUTE;
        }
        expect(notBefore).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('is the next hour of the digest, on its weekday', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 7 }), (now, hour, weekday) => {
        for (const mode of ['daily', 'weekly'] as const) {
          const sending = sendingTime({ digest: { mode, hour, weekday }, quietHours: null }, now, false);
          const at = office(sending.notBefore);
          const days = mode === 'daily' ? 1 : 7;
          expect(sending.digest).toBe(true);
          expect(at.clock).toBe(`${String(hour).padStart(2, '0')}:00`);
          if (mode === 'weekly') expect(at.weekday).toBe(WEEKDAYS[weekday - 1]);
          expect(sending.notBefore).toBeGreaterThan(now);
          expect(sending.notBefore - now).toBeLessThanOrEqual(days * 24 * 60 * MINUTE);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is now for what is urgent, unless the account wants its night', () => {
    const night = Date.parse('2026-04-13T23:30:00+08:00');
    const digest = { mode: 'daily', hour: 8, weekday: 1 } as const;
    const hours = { from: '22:00', to: '07:00' };

    const passes = sendingTime({ digest, quietHours: { ...hours, urgentPasses: true } }, night, true);
    expect(passes).toEqual({ notBefore: night, digest: false });
    const waits = sendingTime({ digest, quietHours: { ...hours, urgentPasses: false } }, night, true);
    expect(waits).toEqual({ notBefore: Date.parse('2026-04-14T07:00:00+08:00'), digest: false });
  });
});
