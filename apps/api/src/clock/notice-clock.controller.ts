import type { Principal } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import type { StoredSnapshot } from '@app/record';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { toNoticeResponse } from '../notice/notice.mapper';
import { NoticeResponseDto } from '../notice/notice.response';
import { Commands } from '../record-access/commands.service';
import { clockActs } from './clock-acts.controller';

/** The clocks of objections to a notice; the days of the notice itself stand still for nothing. */
@ApiTags('clocks')
@Controller('api/v1/notices/:id/clocks/:key')
export class NoticeClockController extends clockActs(NoticeResponseDto) {
  protected readonly type = 'notice';

  constructor(
    protected readonly commands: Commands,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {
    super();
  }

  protected view(snapshot: StoredSnapshot, caller: Principal): NoticeResponseDto {
    const today = { today: this.clock.today(), calendar: this.calendars.calendar() };
    return toNoticeResponse(snapshot, today, caller);
  }
}
