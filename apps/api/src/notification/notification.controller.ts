import { AnyAccount, type Principal, toActor } from '@app/auth';
import { toInstant } from '@app/domain';
import { expiryOf } from '@app/notifications';
import { NotificationRepository, type NotificationRow } from '@app/persistence';
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
import { NotificationQueryDto } from './dto/notification.requests.dto';
import { NotificationPageDto, type NotificationResponseDto, ReadResponseDto } from './notification.response';

/** Counting stops here; the bell shows "99+" long before. */
const COUNT_CAP = 1_000;

@ApiTags('notifications')
@AnyAccount()
@Controller('api/v1/notifications')
export class NotificationController {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly pages: Pages,
    private readonly once: RecordedOnce,
  ) {}

  /** The caller's own messages, the latest first, and how many are unread. */
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: NotificationQueryDto): Promise<NotificationPageDto> {
    const filter = { ...(query.unread ? { unread: true } : {}), ...(query.kind ? { kind: query.kind } : {}) };
    const [page, total, unread] = await Promise.all([
      this.notifications.page(caller.id, filter, this.pages.request('notifications', query)),
      this.notifications.count(caller.id, filter, COUNT_CAP),
      this.notifications.count(caller.id, { unread: true }, COUNT_CAP),
    ]);
    const items = page.items.map(toResponse);
    return { ...this.pages.answer('notifications', query, { ...page, items }, total), items, unread };
  }

  /** Marks one message as read; doing it again changes nothing. */
  @Problems('NOT_FOUND', 'TOO_BUSY')
  @ApiOkResponse({ type: ReadResponseDto })
  @HttpCode(200)
  @Post(':id/read')
  read(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
  ): Promise<Answer<ReadResponseDto>> {
    const asked = {
      actor: toActor(caller),
      commandId,
      requestHash: requestHash('POST', `notifications/${id}/read`, {}),
    };
    return this.once.run(asked, async (session) => {
      const now = new Date();
      const read = await this.notifications.markRead(caller.id, id, readAt(now), session);
      if (read === undefined) throw notFound();
      return { status: 200, body: { read } };
    });
  }

  /** Marks all of the caller's messages as read. */
  @Problems('TOO_BUSY')
  @ApiOkResponse({ type: ReadResponseDto })
  @HttpCode(200)
  @Post('read-all')
  readAll(@CommandId() commandId: string, @Caller() caller: Principal): Promise<Answer<ReadResponseDto>> {
    const asked = { actor: toActor(caller), commandId, requestHash: requestHash('POST', 'notifications/read-all', {}) };
    return this.once.run(asked, async (session) => {
      const read = await this.notifications.markAllRead(caller.id, readAt(new Date()), session);
      return { status: 200, body: { read } };
    });
  }
}

function readAt(now: Date): { readonly at: string; readonly expiresAt: Date } {
  return { at: toInstant(now.getTime()), expiresAt: expiryOf('read', now) };
}

function toResponse({
  account: _account,
  creditCode,
  enterpriseName,
  ...row
}: NotificationRow): NotificationResponseDto {
  return { ...row, enterprise: { creditCode, name: enterpriseName } };
}
