import { type Principal, RequirePermission, toActor } from '@app/auth';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { CalendarAdmin } from './calendar-admin.service';
import { CalendarYearResponseDto, CalendarYearsResponseDto } from './calendar.response';
import { CalendarYearRequestDto } from './dto/calendar.requests.dto';

@ApiTags('admin')
@RequirePermission('admin.calendar')
@Controller('api/v1/admin/calendars')
export class CalendarAdminController {
  constructor(private readonly calendars: CalendarAdmin) {}

  /** Published years, and those that are missing although open dates rest on them. */
  @Get()
  list(): Promise<CalendarYearsResponseDto> {
    return this.calendars.list();
  }

  /** One year; where its schedule is not published, what is computed without it. */
  @Problems('NOT_FOUND')
  @Get(':year')
  read(@Param('year') year: string): Promise<CalendarYearResponseDto> {
    return this.calendars.read(Number(year));
  }

  /** Publishes or corrects the schedule of a year; days that are over stay as they were. What rests on it is dated anew. */
  @Problems('NOT_FOUND', 'CALENDAR_YEAR_INVALID', 'IDEMPOTENCY_KEY_REUSED', 'TOO_BUSY')
  @ApiOkResponse({ type: CalendarYearResponseDto })
  @Put(':year')
  put(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('year') year: string,
    @Body() body: CalendarYearRequestDto,
  ): Promise<Answer<CalendarYearResponseDto>> {
    const hash = requestHash('PUT', `admin/calendars/${year}`, { ...body });
    const asked = { actor: toActor(caller), commandId, requestHash: hash };
    return this.calendars.put(caller, { year: Number(year), ...body }, asked);
  }
}
