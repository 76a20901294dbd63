import { randomBytes } from 'node:crypto';
import { type Principal, RequirePermission } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { AppConfig } from '@app/config';
import type { NoticeState } from '@app/domain';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { PaperObjectionRequestDto } from './dto/objection.requests.dto';
import { toNoticeResponse } from './notice.mapper';
import { ObjectionReceiptResponseDto } from './objection.response';
import { codeHashOf, receiptCode } from './receipt-code';

@ApiTags('objections')
@Controller('api/v1/notices')
export class PaperObjectionController {
  private readonly key: string;

  constructor(
    private readonly commands: Commands,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
    { auth }: AppConfig,
  ) {
    this.key = auth.jwtSecret ?? randomBytes(32).toString('hex');
  }

  /** Takes down an objection that came on paper; receipt and code are for the objector. No number of objections on line shuts it. */
  @RequirePermission('objection.record')
  @Problems(
    'NOTICE_ENDED',
    'OBJECTIONS_FULL',
    'OBJECTION_RECORDED',
    'PAPER_NO_REQUIRED',
    'DATE_IN_FUTURE',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
  )
  @ApiCreatedResponse({ type: ObjectionReceiptResponseDto })
  @Post(':id/paper-objections')
  record(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: PaperObjectionRequestDto,
  ): Promise<Answer<ObjectionReceiptResponseDto>> {
    const code = receiptCode(this.key, `${caller.id}:${envelope.commandId}`);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'notice', id },
      command: { type: 'record-objection', ...body, codeHash: codeHashOf(code) },
      status: 201,
      view: (snapshot) => {
        const taken = (snapshot.state as NoticeState).objections.at(-1);
        const today = { today: this.clock.today(), calendar: this.calendars.calendar() };
        const notice = toNoticeResponse(snapshot, today, caller);
        return { receiptNo: taken?.receiptNo ?? '', code, objectionId: taken?.id ?? '', notice };
      },
    });
  }
}
