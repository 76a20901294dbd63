import { type Principal, RequirePermission } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { AppConfig } from '@app/config';
import { ImportFiles, importTemplate, importTemplateCsv, policyCatalogue } from '@app/directory-import';
import { Controller, Get, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { StartImportQueryDto, TemplateQueryDto } from './dto/import.requests.dto';
import { ImportIntake } from './import-intake';
import { ImportStartedResponseDto } from './import.response';
import { receiveFile } from './uploaded-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';
const BINARY = { type: 'string', format: 'binary' } as const;

@ApiTags('imports')
@Controller('api/v1/enterprises/import')
export class EnterpriseImportController {
  constructor(
    private readonly intake: ImportIntake,
    private readonly files: ImportFiles,
    private readonly clock: BusinessClock,
    private readonly config: AppConfig,
  ) {}

  /** Queues an XLSX or CSV file of firms; what becomes of its rows is at `GET /imports/{importId}`. */
  @RequirePermission('enterprise.import')
  @Problems('FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_TYPE_UNSUPPORTED', 'FILE_MALFORMED', 'FILE_ENCRYPTED', 'FILE_MACROS')
  @Problems('FILE_UNPACKS_TOO_LARGE', 'ENCODING_UNKNOWN', 'TOO_MANY_COLUMNS', 'MULTIPART_MALFORMED')
  @Problems('MAPPING_UNKNOWN', 'REGION_OUTSIDE_BRANCH', 'IDEMPOTENCY_KEY_REUSED', 'UPLOAD_EXPIRED', 'TOO_BUSY')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: BINARY } } })
  @ApiAcceptedResponse({ type: ImportStartedResponseDto })
  @HttpCode(202)
  @Post()
  async start(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Query() query: StartImportQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<Answer<ImportStartedResponseDto>> {
    const order = { caller, commandId, query };
    this.intake.checkRegion(order);
    const file = await receiveFile(request, this.config.uploads.maxBytes, {
      receive: (source, givenName) => this.files.stage(source, givenName),
      discard: (staged) => this.files.discard(staged),
    });
    const { fileName, sha256 } = file;
    return this.intake.start(file, order, requestHash(request.method, request.url, { fileName, sha256 }));
  }

  /** An empty table to fill in, with its columns explained. */
  @RequirePermission('enterprise.import')
  @ApiProduces(XLSX, 'text/csv')
  @ApiOkResponse({ schema: BINARY })
  @Get('template')
  async template(@Query() { format = 'xlsx', language = 'zh' }: TemplateQueryDto): Promise<StreamableFile> {
    const year = Number(this.clock.today().slice(0, 4)) - 1;
    const options = { catalogue: policyCatalogue, year, language };
    const bytes = format === 'csv' ? Buffer.from(importTemplateCsv(options)) : await importTemplate(options);
    return new StreamableFile(bytes, {
      type: format === 'csv' ? CSV : XLSX,
      disposition: `attachment; filename="enterprises-${year}.${format}"`,
      length: bytes.length,
    });
  }
}
