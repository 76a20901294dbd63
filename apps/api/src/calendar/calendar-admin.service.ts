import type { Principal } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import {
  DomainError,
  type FaultOfSchedule,
  type PublishedYear,
  createWorkCalendar,
  faultsOfSchedule,
  text,
} from '@app/domain';
import { AwaitingRepository, CalendarYearRepository, RegionScope } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../platform/commands/answer';
import { type Asked, RecordedOnce } from '../platform/commands/recorded-once';
import { AccessLog } from '../record-access/access-log.service';
import type { CalendarYearResponseDto, CalendarYearsResponseDto } from './calendar.response';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** The schedules by which every clock runs, as the administrators keep them. */
@Injectable()
export class CalendarAdmin {
  constructor(
    private readonly years: CalendarYearRepository,
    private readonly calendars: CalendarService,
    private readonly things: AwaitingRepository,
    private readonly clock: BusinessClock,
    private readonly once: RecordedOnce,
    private readonly log: AccessLog,
  ) {}

  async list(): Promise<CalendarYearsResponseDto> {
    const [published, waiting] = await Promise.all([this.years.list(), this.waiting()]);
    const missing = [...waiting.keys()].filter((year) => !published.some((one) => one.year === year)).sort();
    const empty = missing.map((year) => this.view({ year, off: [], work: [], source: '' }, waiting, false));
    return { items: [...published.map((one) => this.view(one, waiting, true)), ...empty], missing };
  }

  async read(year: number): Promise<CalendarYearResponseDto> {
    const [published, waiting] = await Promise.all([this.years.list(), this.waiting()]);
    const found = published.find((one) => one.year === checked(year));
    return this.view(found ?? { year, off: [], work: [], source: '' }, waiting, found !== undefined);
  }

  /**
   * Publishes or corrects a year. What rests on it is dated anew by the workflows.
   *
   * @throws DomainError 422 `CALENDAR_YEAR_INVALID` with a line per fault
   */
  async put(caller: Principal, schedule: PublishedYear, asked: Asked): Promise<Answer<CalendarYearResponseDto>> {
    checked(schedule.year);
    const answer = await this.once.run(asked, async (session) => {
      const before = await this.years.find(schedule.year, session);
      const faults = faultsOfSchedule(schedule, before, this.clock.today());
      if (faults.length > 0) throw invalid(faults);
      const subject = { type: 'calendar-year', id: String(schedule.year) };
      await this.log.note(caller, { action: 'calendar.put', subject, regionCode: caller.regionCode });
      await this.years.put(schedule, session);
      return { status: 200, body: this.view(schedule, new Map(), true) };
    });
    await this.calendars.refresh();
    return answer;
  }

  private waiting(): Promise<ReadonlyMap<number, number>> {
    const everything = RegionScope.everything();
    return this.things.countWaitingForYear(FIRST_YEAR, LAST_YEAR, everything, 'provisionalYear');
  }

  private view(
    { year, off, work, source }: PublishedYear,
    waiting: ReadonlyMap<number, number>,
    published: boolean,
  ): CalendarYearResponseDto {
    const calendar = published ? createWorkCalendar([{ year, off, work, source }]) : this.calendars.calendar();
    return {
      year,
      published,
      off,
      work,
      source: published ? source : null,
      workingDays: calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`),
      waiting: waiting.get(year) ?? 0,
    };
  }
}

function checked(year: number): number {
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw new DomainError(404, 'NOT_FOUND', text('没有这一年的日历。', 'There is no calendar of that year.'));
}

function invalid(faults: readonly FaultOfSchedule[]): DomainError {
  const detail = text('节假日安排有误，请对照通知核对。', 'The schedule is wrong; compare it with the notice.');
  const errors = faults.map(({ path, fault }) => ({ path, code: fault, message: `${path}: ${fault}` }));
  return new DomainError(422, 'CALENDAR_YEAR_INVALID', detail, errors);
}
