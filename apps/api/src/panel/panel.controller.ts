import { randomBytes } from 'node:crypto';
import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { DomainError, type PanelState, normalizeCreditCode, text } from '@app/domain';
import { DrawSeedRepository } from '@app/persistence';
import { SnapshotReader, deriveId, notFound } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { Commands } from '../record-access/commands.service';
import {
  CancelPanelRequestDto,
  DrawRequestDto,
  ModerationRequestDto,
  OrderPanelRequestDto,
  PanelQueryDto,
} from './dto/panel.requests.dto';
import { toPanelResponse } from './panel.mapper';
import { DrawRecordResponseDto } from './draw-record.response';
import { PanelPageDto, PanelReportResponseDto, PanelResponseDto } from './panel.response';

type Answered = Promise<Answer<PanelResponseDto>>;
type Given = { readonly type: string } & Readonly<Record<string, unknown>>;

const COUNT_CAP = 10_000;

function notYet(): DomainError {
  return new DomainError(409, 'NOT_DRAWN_YET', text('尚未到这一步。', 'The panel has not come so far yet.'));
}

@ApiTags('panels')
@Controller('api/v1/panels')
export class PanelController {
  constructor(
    private readonly commands: Commands,
    private readonly snapshots: SnapshotReader,
    private readonly seeds: DrawSeedRepository,
    private readonly pages: Pages,
  ) {}

  @RequirePermission('panel.read')
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: PanelQueryDto): Promise<PanelPageDto> {
    const scope = scopeOf(caller);
    const filter = {
      ...(query.enterprise ? { creditCode: normalizeCreditCode(query.enterprise) } : {}),
      ...(query.status ? { status: query.status } : {}),
    };
    const page = await this.snapshots.page('panel', scope, filter, this.pages.request('panels', query));
    const total = await this.snapshots.count('panel', scope, filter, COUNT_CAP);
    const items = page.items.map((snapshot) => toPanelResponse(snapshot, caller));
    return this.pages.answer('panels', query, { ...page, items }, total) as PanelPageDto;
  }

  @RequirePermission('panel.read')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<PanelResponseDto> {
    return toPanelResponse(await this.snapshots.get({ type: 'panel', id }, scopeOf(caller)), caller);
  }

  /** Everything that somebody needs to draw again by themselves (`node tools/draw/verify.mjs`). */
  @RequirePermission('panel.read')
  @Problems('NOT_DRAWN_YET')
  @Get(':id/draw')
  async record(@Caller() caller: Principal, @Param('id') id: string): Promise<DrawRecordResponseDto> {
    const { state } = await this.snapshots.get<PanelState>({ type: 'panel', id }, scopeOf(caller));
    if (!state.draw) throw notYet();
    return state.draw;
  }

  /** Spread of each criterion, harshness of each expert. It shows; it corrects nothing. */
  @RequirePermission('panel.read')
  @Problems('NOT_DRAWN_YET')
  @Get(':id/report')
  async report(@Caller() caller: Principal, @Param('id') id: string): Promise<PanelReportResponseDto> {
    const { state } = await this.snapshots.get<PanelState>({ type: 'panel', id }, scopeOf(caller));
    if (!state.report || !state.result) throw notYet();
    const { criteria, experts } = state.report;
    const scores = (state.opened ?? []).map(({ seat, scores: given, comment }) => {
      return { seat, scores: given.map((score) => ({ ...score })), comment };
    });
    return { criteria: [...criteria], experts: [...experts], scores, result: { ...state.result } };
  }

  /** Orders a panel: a rehearsal for a case, or for a fund or project. */
  @RequirePermission('panel.order')
  @Problems('NOT_FOUND', 'APPLICATION_CLOSED', 'NO_REHEARSAL', 'SEATS_OUT_OF_RANGE', 'PANEL_IS_LIVE', 'NOT_YOUR_TURN')
  @ApiCreatedResponse({ type: PanelResponseDto })
  @Post()
  async order(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Body() { subject, creditCode, seats }: OrderPanelRequestDto,
  ): Answered {
    const rehearsal = subject.type === 'application';
    const firm = normalizeCreditCode(creditCode ?? '');
    const known = rehearsal
      ? await this.snapshots.get({ type: 'application', id: subject.id ?? '' }, scopeOf(caller))
      : await this.snapshots.get({ type: 'enterprise', id: firm }, scopeOf(caller));
    if (!rehearsal && !subject.title) throw notFound();
    const named = rehearsal ? { type: 'application', id: known.id } : { type: subject.type, title: subject.title };
    const strata = seats?.map(({ field, seats: count }) => ({ field: field ?? null, seats: count }));
    const id = deriveId('pnl', envelope.actor, envelope.commandId);
    const order = { type: 'order-panel', subject: named, ...(rehearsal ? {} : { creditCode: firm }) };
    return this.give(envelope, caller, id, { ...order, ...(strata ? { seats: strata } : {}) }, 201);
  }

  /** Publishes the hash of a new seed, and freezes the list of candidates and of who stays out. */
  @RequirePermission('panel.draw')
  @Problems('NOT_ENOUGH_EXPERTS', 'PANEL_NOT_THERE_YET', 'REVIEW_CLOSED', 'NOT_YOUR_TURN')
  @ApiOkResponse({ type: PanelResponseDto })
  @HttpCode(200)
  @Post(':id/commitment')
  async commit(@Envelope() envelope: CommandEnvelope, @Caller() caller: Principal, @Param('id') id: string): Answered {
    await this.snapshots.get({ type: 'panel', id }, scopeOf(caller));
    await this.seeds.keepFirst(id, randomBytes(32).toString('hex'));
    return this.give(envelope, caller, id, { type: 'commit-draw' });
  }

  /** Reveals the seed and draws. */
  @RequirePermission('panel.draw')
  @Problems('COMMITMENT_REQUIRED', 'NOT_ENOUGH_EXPERTS', 'PANEL_NOT_THERE_YET', 'REVIEW_CLOSED', 'NOT_YOUR_TURN')
  @ApiOkResponse({ type: PanelResponseDto })
  @HttpCode(200)
  @Post(':id/draw')
  draw(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: DrawRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'draw-experts', ...body });
  }

  /** The moderator has read the report; points stay as they were given. */
  @RequirePermission('panel.moderate')
  @Problems('PANEL_NOT_THERE_YET', 'REVIEW_CLOSED', 'REASON_REQUIRED', 'NOT_YOUR_TURN', 'FOUR_EYES')
  @ApiOkResponse({ type: PanelResponseDto })
  @HttpCode(200)
  @Post(':id/close')
  close(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() { note }: ModerationRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'close-panel', note });
  }

  /** Calls a panel off; once a seed is committed by nobody who ordered or drew it. The next one on the subject names it. */
  @RequirePermission('panel.order')
  @Problems('PANEL_NOT_THERE_YET', 'REVIEW_CLOSED', 'REASON_REQUIRED', 'NOT_YOUR_TURN', 'FOUR_EYES')
  @ApiOkResponse({ type: PanelResponseDto })
  @HttpCode(200)
  @Post(':id/cancel')
  cancel(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() { reason }: CancelPanelRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'cancel-panel', reason });
  }

  private give(envelope: CommandEnvelope, caller: Principal, id: string, command: Given, status = 200): Answered {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'panel', id },
      command,
      status,
      view: (snapshot) => toPanelResponse(snapshot, caller),
    });
  }
}
