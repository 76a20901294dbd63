import { Public } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { RuleBook } from '@app/conduct';
import { AppConfig } from '@app/config';
import { DomainError, type NoticeState, addDays } from '@app/domain';
import { NoticeBoardRepository, RegionScope } from '@app/persistence';
import { SnapshotReader, notFound } from '@app/record';
import { Controller, Get, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ObjectionIntake } from '../notice/objection-intake.service';
import { ObjectionLimits } from '../notice/objection-limits';
import { opensReceipt } from '../notice/receipt-code';
import { toReceiptStatus, toRecordedNotices } from '../notice/notice.mapper';
import { RateLimit } from '../platform/limits/rate-limit.guard';
import type { Html } from './html';
import { noticeListPage } from './notice-list.page';
import { noticePage } from './notice.page';
import { type Words, levelWord } from './notice-words';
import { ObjectionForm, type TypedObjection } from './objection-form';
import { page, sendPage } from './page-frame';
import { PublicPageFilter } from './public-page.filter';
import { refusal } from './refusal';
import { receiptForm, receiptPage, receivedPage } from './receipt.page';
import { SameOriginGuard } from './same-origin.guard';

/** Days for which results stay on the board; by its address a notice stays readable for ever. */
const BOARD_DAYS = 180;

const LOOKUP_RATE = { burst: 20, perSecond: 0.2 };

/** What somebody can put right in the form; everything else has a page of its own. */
const MENDABLE: ReadonlySet<number> = new Set([400, 409, 413, 415, 422]);

interface SentBack {
  readonly error: DomainError;
  readonly typed: TypedObjection;
  readonly requestId: string;
}

/** What the public reads and writes without an account, a cookie or a script. */
@ApiExcludeController()
@Public()
@UseFilters(PublicPageFilter)
@Controller()
export class PublicPagesController {
  constructor(
    private readonly board: NoticeBoardRepository,
    private readonly snapshots: SnapshotReader,
    private readonly intake: ObjectionIntake,
    private readonly limits: ObjectionLimits,
    private readonly form: ObjectionForm,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
    private readonly rules: RuleBook,
    private readonly config: AppConfig,
  ) {}

  @Get('notices')
  async list(@Res() reply: FastifyReply, @Query('batch') given?: string): Promise<void> {
    const batch = typeof given === 'string' && given !== '' ? given : undefined;
    const today = this.clock.today();
    const notices = await this.board.board(addDays(today, -BOARD_DAYS), batch);
    const entries = (await this.board.recorded(today)).filter((entry) => !batch || entry.batch === batch);
    const recorded = toRecordedNotices(entries);
    this.send(
      reply,
      200,
      '公示',
      'Public notices',
      noticeListPage({ notices, recorded, batch, today, words: this.words() }),
    );
  }

  @Get('notices/:id')
  async read(@Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const view = await this.viewOf(id);
    this.send(reply, 200, `${view.notice.enterpriseName} 公示`, 'Notice', noticePage(view));
  }

  @UseGuards(SameOriginGuard)
  @Post('notices/:id/objections')
  async object(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    this.limits.take(request, id);
    const typed: TypedObjection = {};
    try {
      const { said, files } = await this.form.read(request, typed);
      const { body } = await this.intake.take<{ receiptNo: string; code: string }>({
        noticeId: id,
        said,
        files,
        view: ({ receiptNo, code }) => ({ receiptNo, code }),
      });
      this.send(reply, 201, '异议回执', 'Receipt', receivedPage(body, id));
    } catch (error) {
      if (!(error instanceof DomainError) || !MENDABLE.has(error.status)) throw error;
      await this.sendBack(reply, id, { error, typed, requestId: request.id });
    }
  }

  @RateLimit(LOOKUP_RATE)
  @Get('objections/receipt')
  async receipt(@Res() reply: FastifyReply, @Query('no') given?: string, @Query('code') code?: string): Promise<void> {
    const receiptNo = typeof given === 'string' ? given.trim().toUpperCase() : '';
    const notice = receiptNo ? await this.board.findByReceipt(receiptNo) : undefined;
    const known = typeof code === 'string' && code.trim() !== '' ? code : undefined;
    const opened = notice && opensReceipt(notice, receiptNo, known);
    // The link of a letter has no code in it; whether there is such a receipt is not said without one.
    if (!opened && !known) {
      this.send(reply, 200, '查询异议处理结果', 'See what becomes of an objection', receiptForm(receiptNo));
      return;
    }
    if (!opened) throw notFound();
    this.send(
      reply,
      200,
      '异议处理结果',
      'What became of an objection',
      receiptPage(toReceiptStatus(notice, receiptNo)),
    );
  }

  /** The notice with the form as it was filled in, and why it was not taken. */
  private async sendBack(reply: FastifyReply, id: string, { error, typed, requestId }: SentBack): Promise<void> {
    const view = await this.viewOf(id);
    const refused = { why: refusal(error, requestId), typed };
    this.send(reply, error.status, `${view.notice.enterpriseName} 公示`, 'Notice', noticePage({ ...view, refused }));
  }

  private async viewOf(id: string) {
    const { state } = await this.snapshots.get<NoticeState>({ type: 'notice', id }, RegionScope.everything());
    return { notice: state, today: this.clock.today(), calendar: this.calendars.calendar(), words: this.words() };
  }

  private words(): Words {
    const { tiers } = this.rules.registry;
    const today = this.clock.today();
    return {
      tier: (code) => tiers.find((tier) => tier.code === code)?.title.zh ?? code,
      batch: (of) => this.rules.namesOf(of, today).batch,
      level: levelWord,
    };
  }

  private send(reply: FastifyReply, status: number, title: string, titleEn: string, content: Html): void {
    const demonstration = this.config.mode === 'demonstration';
    sendPage(reply, status, page({ title, titleEn, demonstration, content }));
  }
}
