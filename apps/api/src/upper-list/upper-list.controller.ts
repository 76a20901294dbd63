import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { UPPER_LEVELS } from '@app/domain';
import { UpperListRepository } from '@app/persistence';
import { notFound } from '@app/record';
import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { UpperListDiscrepancies } from './discrepancies.service';
import { DiscrepancyQueryDto, UpperListQueryDto } from './dto/upper-list.requests.dto';
import { UpperListIntake } from './upper-list-intake.service';
import { toUpperListResponse } from './upper-list.mapper';
import { DiscrepanciesResponseDto, UpperListResponseDto } from './upper-list.response';

const LIST_FORM = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary', description: 'XLSX or CSV, at most 5,000 rows' },
      level: { type: 'string', enum: [...UPPER_LEVELS] },
      tier: { type: 'string' },
      batch: { type: 'string' },
    },
  },
};

@ApiTags('upper-events')
@Controller('api/v1/upper-events')
export class UpperListController {
  constructor(
    private readonly intake: UpperListIntake,
    private readonly lists: UpperListRepository,
    private readonly compared: UpperListDiscrepancies,
  ) {}

  /** Takes an upper level's list in: every row is judged, and unless it is a dry run every match is recorded. */
  @RequirePermission('application.record-upper-event')
  @Problems('FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_TYPE_UNSUPPORTED', 'FILE_MALFORMED', 'FILE_ENCRYPTED', 'FILE_MACROS')
  @Problems('FILE_UNPACKS_TOO_LARGE', 'ENCODING_UNKNOWN', 'TOO_MANY_COLUMNS', 'TOO_MANY_ROWS', 'FILE_WITHOUT_ROWS')
  @Problems(
    'HEADER_MISSING',
    'HEADER_DUPLICATE',
    'HEADER_MERGED',
    'MULTIPART_MALFORMED',
    'UPLOAD_TOO_LARGE',
    'TOO_BUSY',
  )
  @ApiConsumes('multipart/form-data')
  @ApiBody(LIST_FORM)
  @ApiCreatedResponse({ type: UpperListResponseDto })
  @Post('import')
  async import(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Query() { dryRun }: UpperListQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<Answer<UpperListResponseDto>> {
    const taken = await this.intake.take(request, { caller, commandId, dryRun: dryRun === 'true' });
    return new Answer(taken.status, toUpperListResponse(taken.body), taken.replayed);
  }

  /** A list that was taken in, dry runs too, with what every row was held to be and what became of it. */
  @RequirePermission('paperwork.download')
  @Problems('NOT_FOUND')
  @Get('imports/:id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<UpperListResponseDto> {
    const list = await this.lists.find(id, scopeOf(caller));
    if (!list) throw notFound();
    return toUpperListResponse(list);
  }

  /** What the lists of upper levels and the record do not agree on, for one batch. */
  @RequirePermission('paperwork.download')
  @Get('discrepancies')
  discrepancies(
    @Caller() caller: Principal,
    @Query() { batch }: DiscrepancyQueryDto,
  ): Promise<DiscrepanciesResponseDto> {
    return this.compared.ofBatch(batch, caller);
  }
}
