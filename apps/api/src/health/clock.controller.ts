import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { AppConfig } from '@app/config';
import { Problems } from '../platform/openapi/problems.decorator';
import { BusinessClockResponseDto } from './health.response';

@ApiTags('clock')
@Controller('api/v1/clock')
export class ClockController {
  constructor(
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
    private readonly config: AppConfig,
  ) {}

  /** The business clock. In demonstration mode it has a date of its own and may run fast. */
  @Public()
  @Problems('CLOCK_NOT_READY')
  @Header('Cache-Control', 'no-store')
  @Get()
  read(): BusinessClockResponseDto {
    return {
      mode: this.config.mode,
      now: this.clock.instant(),
      today: this.clock.today(),
      secondsPerDay: this.clock.secondsPerDay,
      calendarThrough: this.calendars.calendar().publishedThrough,
    };
  }
}
