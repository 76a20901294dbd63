import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { AppConfig } from '@app/config';
import { DocumentStore } from '@app/documents';
import { normalizeCreditCode } from '@app/domain';
import { DocumentRepository, type DocumentRow } from '@app/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId, type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { CaseFileGate } from '../record-access/case-file-gate.service';
import { Firms } from '../record-access/firms.service';
import { attachment } from './content-disposition';
import { toDocumentResponse } from './document.mapper';
import { DocumentPageDto, DocumentResponseDto } from './document.response';
import { DocumentService } from './document.service';
import { Evidence } from './evidence.service';
import { EvidenceResponseDto } from './evidence.response';
import { DocumentQueryDto, EvidenceRequestDto, PreviewQueryDto } from './dto/document.requests.dto';

const UPLOAD_FORM = {
  schema: {
    type: 'object',
    required: ['file', 'creditCode', 'type'],
    properties: {
      file: { type: 'string', format: 'binary', description: 'PDF, OFD, JPG, PNG, HEIC, XLSX, XLS, DOCX, DOC or ZIP' },
      creditCode: { type: 'string', minLength: 18, maxLength: 18 },
      type: { type: 'string', description: 'The item’s `type` in the document request' },
    },
  },
};

@ApiTags('documents')
@Controller('api/v1/documents')
export class DocumentController {
  constructor(
    private readonly service: DocumentService,
    private readonly documents: DocumentRepository,
    private readonly store: DocumentStore,
    private readonly firms: Firms,
    private readonly gate: CaseFileGate,
    private readonly pages: Pages,
    private readonly config: AppConfig,
    private readonly evidence: Evidence,
  ) {}

  /** Uploads a paper of a firm; it stays pending until a command names it. */
  @RequirePermission('document.upload')
  @Problems('UPLOAD_EMPTY', 'UPLOAD_TOO_LARGE', 'UPLOAD_TYPE_UNSUPPORTED', 'UPLOAD_EXPIRED', 'MULTIPART_MALFORMED')
  @Problems('IDEMPOTENCY_KEY_REUSED', 'TOO_BUSY', 'NOT_FOUND')
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD_FORM)
  @ApiCreatedResponse({ type: DocumentResponseDto })
  @Post()
  async upload(
    @Req() request: FastifyRequest,
    @Caller() caller: Principal,
    @CommandId() commandId: string,
  ): Promise<Answer<DocumentResponseDto>> {
    const { document, replayed } = await this.service.upload(request, caller, commandId);
    return new Answer(201, this.view(document), replayed);
  }

  /** The versions of a firm's papers, in the order of their arrival. */
  @RequirePermission('document.download')
  @Problems('DECLARE_FIRST', 'NOT_ON_PANEL')
  @Problems('NOT_FOUND')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: DocumentQueryDto): Promise<DocumentPageDto> {
    const creditCode = normalizeCreditCode(query.creditCode);
    await this.firms.get(creditCode, caller);
    await this.gate.check(creditCode, caller);
    const filter = { creditCode, ...(query.type ? { type: query.type } : {}) };
    const page = await this.documents.page(scopeOf(caller), filter, this.pages.request('documents', query));
    const count = await this.documents.count(scopeOf(caller), filter);
    const items = page.items.map((row) => this.view(row));
    return this.pages.answer('documents', query, { ...page, items }, { count, exact: true });
  }

  @RequirePermission('document.download')
  @Problems('DECLARE_FIRST', 'NOT_ON_PANEL')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<DocumentResponseDto> {
    return this.view(await this.service.get(id, caller));
  }

  /** The file, to be saved. Each download is noted in the access log. */
  @RequirePermission('document.download')
  @Problems('DECLARE_FIRST', 'NOT_ON_PANEL')
  @Problems('DOCUMENT_QUARANTINED', 'DOCUMENT_INFECTED', 'DOCUMENT_DESTROYED')
  @ApiProduces('*/*')
  @ApiOkResponse({ description: 'The file, as its `mediaType` says', schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 304, description: 'The file named by `If-None-Match` is the same' })
  @Get(':id/content')
  async content(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() caller: Principal,
    @Param('id') id: string,
  ): Promise<StreamableFile | undefined> {
    const document = await this.service.getReadable(id, caller);
    const tag = `"${document.sha256}"`;
    void reply.headers({
      ETag: tag,
      'Cache-Control': 'private, no-cache',
      'Content-Security-Policy': 'sandbox',
      'X-Scan': document.scan,
    });
    if (request.headers['if-none-match'] === tag) {
      void reply.status(304);
      return undefined;
    }

    await this.service.noteDownload(document, caller);
    return new StreamableFile(this.store.open(document), {
      type: document.mediaType,
      disposition: attachment(document.fileName),
      length: document.size,
    });
  }

  /**
   * A page of a PDF, or an image, drawn anew as PNG; the words of XLSX, DOCX and CSV as plain text. Nothing of the file itself
   * reaches the browser. `X-Page-Count` says how many pages there are.
   */
  @RequirePermission('document.download')
  @Problems('DOCUMENT_QUARANTINED', 'DOCUMENT_INFECTED', 'DOCUMENT_DESTROYED')
  @Problems('PREVIEW_UNAVAILABLE', 'PREVIEW_FAILED', 'TOO_BUSY')
  @ApiProduces('image/png', 'text/plain')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Get(':id/preview')
  async preview(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { page = 1 }: PreviewQueryDto,
  ): Promise<StreamableFile> {
    const shown = await this.service.preview(id, page, caller);
    void reply.headers({
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'X-Page-Count': String(shown.pages),
    });
    return new StreamableFile(shown.bytes, {
      type: shown.mediaType,
      disposition: 'inline',
      length: shown.bytes.length,
    });
  }

  /**
   * Takes over the figures of a credit report or an export of the national platform, with source, day and the file as evidence;
   * a report that is still valid answers the item of its kind from then on.
   */
  @RequirePermission('finding.record')
  @Problems('EVIDENCE_UNKNOWN', 'EVIDENCE_OF_ANOTHER_FIRM', 'DOCUMENT_TYPE_MISMATCH', 'INDICATORS_INVALID')
  @Problems('DOCUMENT_QUARANTINED', 'DOCUMENT_INFECTED', 'DOCUMENT_DESTROYED', 'TOO_BUSY', 'DOCUMENT_UNKNOWN')
  @ApiOkResponse({ type: EvidenceResponseDto })
  @HttpCode(200)
  @Post(':id/evidence')
  async takeEvidence(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() { dryRun = false }: EvidenceRequestDto,
  ): Promise<Answer<EvidenceResponseDto>> {
    return this.evidence.take(await this.service.get(id, caller), dryRun, envelope, caller);
  }

  private view(row: DocumentRow): DocumentResponseDto {
    return toDocumentResponse(row, this.config.uploads.unscanned);
  }
}
