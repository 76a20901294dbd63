import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import type { NoticeState } from '@app/domain';
import { EventRepository } from '@app/persistence';
import { SnapshotReader } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { AccessLog } from '../record-access/access-log.service';
import { Commands } from '../record-access/commands.service';
import { LateFindingRequestDto, ObjectionAnswerRequestDto } from './dto/objection.requests.dto';
import { ObjectionAccess } from './objection-access';
import { toJudgedFinding, toObjectionResponse } from './notice.mapper';
import { AnsweredObjectionResponseDto, JudgedFindingResponseDto, ObjectionResponseDto } from './objection.response';

function noticeIdOf(objectionId: string): string {
  return objectionId.split('.')[0] ?? objectionId;
}

@ApiTags('objections')
@Controller('api/v1/objections')
export class ObjectionController {
  constructor(
    private readonly commands: Commands,
    private readonly snapshots: SnapshotReader,
    private readonly events: EventRepository,
    private readonly accessLog: AccessLog,
    private readonly access: ObjectionAccess,
  ) {}

  /** An objection with the objector, for the handler and the auditor only. */
  @RequirePermission('objection.read')
  @Problems('FOUR_EYES')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<ObjectionResponseDto> {
    const ref = { type: 'notice', id: noticeIdOf(id) } as const;
    const notice = await this.snapshots.get<NoticeState>(ref, scopeOf(caller));
    toObjectionResponse(notice, id);
    await this.access.check(notice.state, caller);
    const objector = await this.objectorOf(ref, id, caller);
    const { creditCode, regionCode } = notice.state;
    const subject = { type: 'objection', id };
    await this.accessLog.note(caller, { action: 'objection.read', subject, creditCode, regionCode });
    return { ...toObjectionResponse(notice, id), ...objector };
  }

  /** The handler's finding. Upheld sends the case back to the deciding leader; dismissed lets the notice go on. */
  @RequirePermission('objection.answer')
  @Problems('NOTICE_ENDED', 'ALREADY_ANSWERED', 'NOT_YOUR_TURN', 'FOUR_EYES', 'REASON_REQUIRED')
  @ApiOkResponse({ type: AnsweredObjectionResponseDto })
  @HttpCode(200)
  @Post(':id/answer')
  answer(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ObjectionAnswerRequestDto,
  ): Promise<Answer<AnsweredObjectionResponseDto>> {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'notice', id: noticeIdOf(id) },
      command: { type: 'answer-objection', objectionId: id, ...body },
      view: (snapshot) => toObjectionResponse(snapshot, id),
    });
  }

  /** What the county does about an objection that was upheld after the notice had ended: a leader says it within days. */
  @RequirePermission('objection.judge')
  @Problems(
    'NOTICE_ENDED',
    'ALREADY_ANSWERED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'REASON_REQUIRED',
    'PERSONAL_DATA_IN_TEXT',
  )
  @ApiOkResponse({ type: JudgedFindingResponseDto })
  @HttpCode(200)
  @Post(':id/consequence')
  judge(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: LateFindingRequestDto,
  ): Promise<Answer<JudgedFindingResponseDto>> {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'notice', id: noticeIdOf(id) },
      command: { type: 'judge-late-finding', objectionId: id, ...body },
      view: (snapshot) => toJudgedFinding(snapshot, id),
    });
  }

  private async objectorOf(
    ref: { readonly type: 'notice'; readonly id: string },
    objectionId: string,
    caller: Principal,
  ): Promise<{ name: string | null; contact: string | null }> {
    for await (const event of this.events.stream(ref, scopeOf(caller))) {
      if (event.type !== 'objection-received' || !('objectionId' in event.data)) continue;
      if (event.data.objectionId !== objectionId) continue;
      const personal = await this.events.findPersonal(event.id, scopeOf(caller));
      return { name: personal?.['name']?.value ?? null, contact: personal?.['contact']?.value ?? null };
    }
    return { name: null, contact: null };
  }
}
