import { type Principal, RequirePermission, scopeOf, toActor } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { type NoticeState, isPermitted } from '@app/domain';
import { SnapshotReader } from '@app/record';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { ObjectionAccess } from './objection-access';
import { toNoticeResponse, toObjectionResponse } from './notice.mapper';
import { NoticeDeskResponseDto } from './objection.response';

/** A notice as the office sees it, which the public page of it does not show. */
@ApiTags('notices')
@Controller('api/v1/notices')
export class NoticeDeskController {
  constructor(
    private readonly snapshots: SnapshotReader,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
    private readonly access: ObjectionAccess,
  ) {}

  /** The notice, what the caller may do about it, and, for the handler and the auditor, what was objected, without objectors. */
  @RequirePermission('notice-desk.read')
  @Get(':id/desk')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<NoticeDeskResponseDto> {
    const snapshot = await this.snapshots.get<NoticeState>({ type: 'notice', id }, scopeOf(caller));
    const today = { today: this.clock.today(), calendar: this.calendars.calendar() };
    const reads =
      isPermitted(toActor(caller), 'objection.read') && !(await this.access.refusal(snapshot.state, caller));
    const said = snapshot.state.objections.map((objection) => toObjectionResponse(snapshot, objection.id));
    return { notice: toNoticeResponse(snapshot, today, caller), objections: reads ? said : null };
  }
}
