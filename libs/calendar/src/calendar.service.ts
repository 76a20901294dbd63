import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import {
  DomainError,
  PUBLISHED_YEARS,
  type PublishedYear,
  type WorkCalendar,
  createWorkCalendar,
  faultsOfPublishedYear,
  text,
} from '@app/domain';
import { AppConfig } from '@app/config';
import { CalendarYearRepository } from '@app/persistence';

const REFRESH_MS = 30_000;
const RETRY_MS = 1_000;

/** The office's calendar as the administrators keep it; what the product ships with until the database has been read. */
@Injectable()
export class CalendarService implements OnApplicationBootstrap, OnApplicationShutdown {
  private snapshot: WorkCalendar;
  private known = JSON.stringify(PUBLISHED_YEARS);
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly years: CalendarYearRepository,
    private readonly config: AppConfig,
  ) {
    this.snapshot = this.calendarOf(PUBLISHED_YEARS);
  }

  /** The calendar now: immutable, so whoever decides keeps one for the whole decision. */
  calendar(): WorkCalendar {
    return this.snapshot;
  }

  onApplicationBootstrap(): void {
    this.loop = this.keepFresh();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  /**
   * Publishes or corrects the schedule of a year; other processes see it within half a minute.
   *
   * @throws DomainError 422 `CALENDAR_YEAR_INVALID` with a line per wrong date
   */
  async publish(schedule: PublishedYear): Promise<void> {
    const faults = faultsOfPublishedYear(schedule);
    if (faults.length > 0) throw invalid(faults);
    await this.years.put(schedule);
    await this.refresh();
  }

  /** Reads the stored years; adds those that came with a newer version of the product. */
  async refresh(): Promise<void> {
    await this.years.addMissing(PUBLISHED_YEARS);
    const years = await this.years.list();
    const known = JSON.stringify(years);
    if (known === this.known) return;
    this.snapshot = this.calendarOf(years);
    this.known = known;
  }

  /** In production nothing that cannot be undone rests on a year that is not published. */
  private calendarOf(years: readonly PublishedYear[]): WorkCalendar {
    return createWorkCalendar(years, this.config.mode === 'production' ? 'waiting' : 'binding');
  }

  private async keepFresh(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const wait = await this.refresh().then(
        () => REFRESH_MS,
        () => RETRY_MS,
      );
      await pause(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}

function invalid(faults: ReturnType<typeof faultsOfPublishedYear>): DomainError {
  const detail = text('节假日安排中有日期不正确', 'The schedule holds wrong dates');
  const errors = faults.map(({ date, fault }) => ({ path: date, code: fault, message: `${date}: ${fault}` }));
  return new DomainError(422, 'CALENDAR_YEAR_INVALID', detail, errors);
}
