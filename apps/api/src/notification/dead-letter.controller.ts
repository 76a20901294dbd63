import { type Principal, RequirePermission, toActor } from '@app/auth';
import { toInstant } from '@app/domain';
import { EVENT_CHANNEL } from '@app/notifications';
import { DeadLetterRepository, type StoredParcel, UntoldRepository } from '@app/persistence';
import { notFound } from '@app/record';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { DeadLetterQueryDto } from './dto/administration.requests.dto';
import { DeadLetterPageDto, DeadLetterResponseDto } from './administration.response';

@ApiTags('outbox')
@RequirePermission('admin.notifications')
@Controller('api/v1/admin/dead-letters')
export class DeadLetterController {
  constructor(
    private readonly dead: DeadLetterRepository,
    private readonly untold: UntoldRepository,
    private readonly pages: Pages,
    private readonly once: RecordedOnce,
  ) {}

  /** What was given up after many attempts, and why; without addresses and texts. */
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Query() query: DeadLetterQueryDto): Promise<DeadLetterPageDto> {
    const page = await this.dead.page(this.pages.request('dead-letters', query), query.channel);
    const count = await this.dead.count(query.channel);
    const items = page.items.map(toResponse);
    return { ...this.pages.answer('dead-letters', query, { ...page, items }, { count, exact: true }), items };
  }

  /** Lets it try again from the beginning, under the same id: a receiver that has it already drops it. */
  @Problems('NOT_FOUND', 'TOO_BUSY')
  @ApiOkResponse({ type: DeadLetterResponseDto })
  @HttpCode(200)
  @Post(':id/requeue')
  requeue(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
  ): Promise<Answer<DeadLetterResponseDto>> {
    const hash = requestHash('POST', `admin/dead-letters/${id}/requeue`, {});
    return this.once.run({ actor: toActor(caller), commandId, requestHash: hash }, async (session) => {
      const parcel = await this.dead.requeue(id, new Date(), session);
      if (!parcel) throw notFound();
      if (parcel.channel === EVENT_CHANNEL) {
        await this.untold.tellAgain(parcel.to, session);
        await this.dead.remove(id, session);
      }
      return { status: 200, body: toResponse(parcel) };
    });
  }
}

function toResponse({
  id,
  channel,
  items,
  account,
  attempts,
  lastError,
  createdAt,
}: StoredParcel): DeadLetterResponseDto {
  return {
    id,
    channel,
    kinds: [...new Set(items.map(({ kind }) => kind))],
    account,
    attempts,
    lastError,
    createdAt: toInstant(createdAt.getTime()),
  };
}
