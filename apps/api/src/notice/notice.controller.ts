import { randomUUID } from 'node:crypto';
import { Public } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { type NoticeState, PUBLIC_ACTOR } from '@app/domain';
import { RegionScope } from '@app/persistence';
import { CommandPath, SnapshotReader } from '@app/record';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Answer } from '../platform/commands/answer';
import { RateLimit } from '../platform/limits/rate-limit.guard';
import { Problems } from '../platform/openapi/problems.decorator';
import { PageQueryDto } from '../platform/paging/page.dto';
import { Pages } from '../platform/paging/pages';
import { ObjectionRequestDto } from './dto/objection.requests.dto';
import { type Today, toNoticeResponse } from './notice.mapper';
import { NoticePageDto, NoticeResponseDto, ObjectionReceiptResponseDto } from './notice.response';

/** By address: enough for a household, not for a flood. */
const OBJECTION_RATE = { burst: 20, perSecond: 0.2 };

const PUBLIC_SCOPE = RegionScope.everything();

const OPEN = { status: 'open' } as const;

/** Counting stops here. */
const COUNT_CAP = 1_000;

@ApiTags('notices')
@Public()
@Controller('api/v1/notices')
export class NoticeController {
  constructor(
    private readonly snapshots: SnapshotReader,
    private readonly path: CommandPath,
    private readonly pages: Pages,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  /** Our own notices that are open. No account. */
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Query() query: PageQueryDto): Promise<NoticePageDto> {
    const page = await this.snapshots.page('notice', PUBLIC_SCOPE, OPEN, this.pages.request('notices', query));
    const items = page.items.map((snapshot) => toNoticeResponse(snapshot, this.today()));
    const total = await this.snapshots.count('notice', PUBLIC_SCOPE, OPEN, COUNT_CAP);
    return this.pages.answer('notices', query, { ...page, items }, total) as NoticePageDto;
  }

  /** One notice, open or over. No account. */
  @Get(':id')
  async read(@Param('id') id: string): Promise<NoticeResponseDto> {
    return toNoticeResponse(await this.snapshots.get({ type: 'notice', id }, PUBLIC_SCOPE), this.today());
  }

  /** Objects to a notice. No account; real name, contact and content, and evidence where the firm shall be held. */
  @RateLimit(OBJECTION_RATE)
  @Problems('NOTICE_ENDED', 'OBJECTIONS_FULL')
  @ApiCreatedResponse({ type: ObjectionReceiptResponseDto })
  @Post(':id/objections')
  async object(
    @Param('id') id: string,
    @Body() body: ObjectionRequestDto,
  ): Promise<Answer<ObjectionReceiptResponseDto>> {
    const result = await this.path.execute<ObjectionReceiptResponseDto>({
      aggregate: { type: 'notice', id },
      command: { type: 'object', ...body },
      commandId: randomUUID(),
      actor: PUBLIC_ACTOR,
      reply: ({ snapshot }) => {
        const objection = (snapshot.state as NoticeState).objections.at(-1);
        return {
          status: 201,
          body: {
            receiptNo: objection?.receiptNo ?? '',
            objectionId: objection?.id ?? '',
            notice: toNoticeResponse(snapshot, this.today()),
          },
        };
      },
    });
    return Answer.of(result);
  }

  private today(): Today {
    return { today: this.clock.today(), calendar: this.calendars.calendar() };
  }
}
