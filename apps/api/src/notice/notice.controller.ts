import { Public } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { NoticeBoardRepository, RegionScope } from '@app/persistence';
import { SnapshotReader } from '@app/record';
import { Body, Controller, Get, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Answer } from '../platform/commands/answer';
import { Problems } from '../platform/openapi/problems.decorator';
import { PageQueryDto } from '../platform/paging/page.dto';
import { Pages } from '../platform/paging/pages';
import { ObjectionRequestDto } from './dto/objection.requests.dto';
import { type Today, toNoticeResponse, toRecordedNotices } from './notice.mapper';
import { ObjectionGuard } from './objection.guard';
import { ObjectionIntake } from './objection-intake.service';
import { NoticePageDto, NoticeResponseDto, RecordedNoticesResponseDto } from './notice.response';
import { ObjectionReceiptResponseDto } from './objection.response';

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
    private readonly intake: ObjectionIntake,
    private readonly board: NoticeBoardRepository,
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

  /** Notices of upper levels with firms of ours, as they were recorded: they are run there, and objections go there. No account. */
  @Get('recorded')
  async recorded(): Promise<RecordedNoticesResponseDto> {
    const entries = await this.board.recorded(this.clock.today());
    return { items: toRecordedNotices(entries) };
  }

  /** One notice, open or over. No account. */
  @Get(':id')
  async read(@Param('id') id: string): Promise<NoticeResponseDto> {
    return toNoticeResponse(await this.snapshots.get({ type: 'notice', id }, PUBLIC_SCOPE), this.today());
  }

  /** Objects to a notice. No account; real name, contact and content, and evidence where the firm shall be held. */
  @Problems('NOTICE_ENDED', 'OBJECTIONS_FULL', 'RATE_LIMITED', 'PAYLOAD_TOO_LARGE')
  @ApiCreatedResponse({ type: ObjectionReceiptResponseDto })
  @UseGuards(ObjectionGuard)
  @Post(':id/objections')
  async object(
    @Param('id') id: string,
    @Body() body: ObjectionRequestDto,
  ): Promise<Answer<ObjectionReceiptResponseDto>> {
    const result = await this.intake.take<ObjectionReceiptResponseDto>({
      noticeId: id,
      said: body,
      files: [],
      view: (given, notice) => ({
        ...given,
        notice: toNoticeResponse(notice, this.today()),
      }),
    });
    return Answer.of(result);
  }

  private today(): Today {
    return { today: this.clock.today(), calendar: this.calendars.calendar() };
  }
}
