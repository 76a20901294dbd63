import { BusinessClock, CalendarService } from '@app/calendar';
import { Injectable } from '@nestjs/common';
import type { Days } from './review.mapper';

/** The day by which rounds are shown. */
@Injectable()
export class ReviewDays {
  constructor(
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  now(): Days {
    return { today: this.clock.today(), calendar: this.calendars.calendar() };
  }
}
