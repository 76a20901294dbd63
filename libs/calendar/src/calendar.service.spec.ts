import type { AppConfig } from '@app/config';
import { PUBLISHED_YEARS, type PublishedYear } from '@app/domain';
import type { CalendarYearRepository } from '@app/persistence';
import { CalendarService } from './calendar.service';

/** The stored years of a test. */
function serviceIn(mode: AppConfig['mode']): CalendarService {
  const stored: PublishedYear[] = [...PUBLISHED_YEARS];
  const years = {
    put: async (year: PublishedYear) => void stored.push(year),
    addMissing: async () => undefined,
    list: async () => stored,
  };
  return new CalendarService(years as unknown as CalendarYearRepository, { mode } as AppConfig);
}

describe('a date of a year that is not published', () => {
  it('does not bind in production until its schedule is entered', async () => {
    const service = serviceIn('production');
    expect(service.calendar().isBinding('2026-12-31')).toBe(true);
    expect(service.calendar().isBinding('2027-01-05')).toBe(false);
    await service.publish({ year: 2027, off: ['2027-01-01'], work: [], source: 'notice' });
    expect(service.calendar().isBinding('2027-01-05')).toBe(true);
  });

  it('binds in a demonstration', () => {
    expect(serviceIn('demonstration').calendar().isBinding('2027-01-05')).toBe(true);
  });
});
