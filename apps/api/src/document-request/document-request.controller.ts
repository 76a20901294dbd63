import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import type { ApplicationState } from '@app/domain';
import { SnapshotReader, type StoredSnapshot } from '@app/record';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { CaseFileGate } from '../record-access/case-file-gate.service';
import { Commands } from '../record-access/commands.service';
import { applicationIdOf, toDocumentRequestResponse } from './document-request.mapper';
import { DocumentRequestResponseDto, PapersNoticeResponseDto } from './document-request.response';
import { printedNotice, toPapersNoticeResponse } from './papers-notice.mapper';
import { ComparisonResponseDto } from './comparison.response';
import { Comparisons } from './comparison.service';
import { DraftResponseDto, toDraftResponse } from './draft.response';
import { Drafts, sideOf } from './draft.service';
import { DraftRequestDto } from './dto/draft.requests.dto';
import {
  CheckRequestDto,
  ComparisonQueryDto,
  PapersNoticeQueryDto,
  SubmissionRequestDto,
} from './dto/document-request.requests.dto';

type Answered = Promise<Answer<DocumentRequestResponseDto>>;

@ApiTags('document-requests')
@Controller('api/v1/document-requests')
export class DocumentRequestController {
  constructor(
    private readonly commands: Commands,
    private readonly snapshots: SnapshotReader,
    private readonly drafts: Drafts,
    private readonly comparisons: Comparisons,
    private readonly gate: CaseFileGate,
  ) {}

  /** One request of a case; by the id of the case itself, its latest. */
  @RequirePermission('request.read')
  @Problems('DECLARE_FIRST', 'NOT_ON_PANEL')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<DocumentRequestResponseDto> {
    const application = await this.find(id, caller);
    const latest = id === application.id ? application.state.requests.at(-1)?.id : undefined;
    return toDocumentRequestResponse(application, latest ?? id, caller);
  }

  /** What the firm was told that it owes, all at once; by the id of the case itself, of its latest request. */
  @RequirePermission('request.read')
  @Problems('DECLARE_FIRST', 'NOT_ON_PANEL')
  @Get(':id/notice')
  async notice(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { no }: PapersNoticeQueryDto,
  ): Promise<PapersNoticeResponseDto> {
    return toPapersNoticeResponse(await this.find(id, caller), id, no);
  }

  /** The same, to be printed. */
  @RequirePermission('request.read')
  @Problems('DECLARE_FIRST', 'NOT_ON_PANEL')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  @Get(':id/notice.html')
  async printedNotice(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { no }: PapersNoticeQueryDto,
  ): Promise<string> {
    return printedNotice(toPapersNoticeResponse(await this.find(id, caller), id, no));
  }

  /** What changed between two submissions: which items, which files, and the lines of text that differ. */
  @RequirePermission('document.download')
  @Problems('SUBMISSION_UNKNOWN', 'TOO_BUSY')
  @Problems('NOT_ON_PANEL', 'DECLARE_FIRST')
  @Get(':id/comparison')
  async comparison(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() query: ComparisonQueryDto,
  ): Promise<ComparisonResponseDto> {
    return this.comparisons.compare(await this.find(id, caller), id, caller, query);
  }

  /** What stands in the form of the caller's side: the firm's own, or the office's that prepares for it. */
  @RequirePermission('request.submit')
  @Get(':id/draft')
  async draft(@Caller() caller: Principal, @Param('id') id: string): Promise<DraftResponseDto> {
    return toDraftResponse(id, sideOf(caller), await this.drafts.find(await this.find(id, caller), id, caller));
  }

  /** Saves what stands in the form; `If-Match` keeps two windows from overwriting each other. */
  @RequirePermission('request.submit')
  @Problems('REQUEST_CLOSED', 'ITEM_UNKNOWN', 'ITEMS_REPEATED', 'FIRM_ONLY')
  @ApiOkResponse({ type: DraftResponseDto })
  @Put(':id/draft')
  async saveDraft(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: DraftRequestDto,
  ): Promise<Answer<DraftResponseDto>> {
    const application = await this.find(id, caller);
    const { draft, replayed } = await this.drafts.save(application, id, caller, envelope, body);
    return new Answer(200, toDraftResponse(id, draft.side, draft), replayed);
  }

  /** The firm, or visibly an officer for it, hands in items. */
  @RequirePermission('request.submit')
  @Problems(
    'REQUEST_CLOSED',
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'ITEM_UNKNOWN',
    'ITEM_ALREADY_ACCEPTED',
    'ITEM_UNDER_CHECK',
    'ITEM_NEEDS_ONE_PAPER',
    'FIRM_WINDOW_CLOSED',
    'ITEMS_REPEATED',
    'DOCUMENT_UNKNOWN',
    'DOCUMENT_TYPE_MISMATCH',
    'DOCUMENT_INFECTED',
    'DOCUMENT_REPEATED',
    'FIRM_ONLY',
  )
  @ApiOkResponse({ type: DocumentRequestResponseDto })
  @HttpCode(200)
  @Post(':id/submissions')
  async submit(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: SubmissionRequestDto,
  ): Answered {
    const application = await this.find(id, caller);
    const answer = await this.commands.give(envelope, caller, {
      aggregate: { type: 'application', id: application.id },
      command: { type: 'submit-items', requestId: id, ...body },
      view: (snapshot) => toDocumentRequestResponse(snapshot, id, caller),
    });
    if (!answer.replayed) await this.drafts.clear(id, caller);
    return answer;
  }

  /** The bureau accepts items, or returns them with a reason. */
  @RequirePermission('request.check')
  @Problems(
    'REQUEST_CLOSED',
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'ITEM_UNKNOWN',
    'ITEM_NOT_SUBMITTED',
    'ITEMS_REPEATED',
    'REASON_REQUIRED',
    'KIND_OF_RETURN',
    'DOCUMENT_NOT_SCANNED',
    'DOCUMENT_INFECTED',
  )
  @ApiOkResponse({ type: DocumentRequestResponseDto })
  @HttpCode(200)
  @Post(':id/checks')
  async check(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: CheckRequestDto,
  ): Answered {
    const application = await this.find(id, caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'application', id: application.id },
      command: { type: 'check-items', requestId: id, ...body },
      view: (snapshot) => toDocumentRequestResponse(snapshot, id, caller),
    });
  }

  private async find(requestId: string, caller: Principal): Promise<StoredSnapshot<ApplicationState>> {
    const ref = { type: 'application', id: applicationIdOf(requestId) } as const;
    const application = await this.snapshots.get<ApplicationState>(ref, scopeOf(caller));
    await this.gate.check(application.state.creditCode, caller);
    return application;
  }
}
