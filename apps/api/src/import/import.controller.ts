import { type Principal, RequirePermission, scopeOf, toActor } from '@app/auth';
import { DomainError, text } from '@app/domain';
import { ImportRepository, type StoredImport, type TransactionSession } from '@app/persistence';
import { notFound } from '@app/record';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { PageQueryDto } from '../platform/paging/page.dto';
import { Pages } from '../platform/paging/pages';
import { ImportRunnerService } from './import-runner.service';
import { toImportResponse, toImportSummary } from './import.mapper';
import { ImportPageDto, ImportResponseDto, ImportSummaryResponseDto } from './import.response';
import { RecordedOnce } from '../platform/commands/recorded-once';

@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportController {
  constructor(
    private readonly imports: ImportRepository,
    private readonly once: RecordedOnce,
    private readonly runner: ImportRunnerService,
    private readonly pages: Pages,
  ) {}

  /** Imports of the caller's branch, the latest first. */
  @RequirePermission('import.read')
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: PageQueryDto): Promise<ImportPageDto> {
    const scope = scopeOf(caller);
    const page = await this.imports.page(scope, this.pages.request('imports', query));
    const count = await this.imports.count(scope);
    const items = page.items.map(toImportSummary);
    return this.pages.answer('imports', query, { ...page, items }, { count, exact: true });
  }

  /** How far an import is, and what is wrong with its rows. */
  @RequirePermission('import.read')
  @Problems('NOT_FOUND')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<ImportResponseDto> {
    const stored = await this.imports.find(id, scopeOf(caller));
    if (!stored) throw notFound();
    return toImportResponse(stored);
  }

  /** Stops an import after the rows that are being stored. */
  @RequirePermission('enterprise.import')
  @Problems('NOT_FOUND', 'IMPORT_OVER', 'IDEMPOTENCY_KEY_REUSED')
  @ApiOkResponse({ type: ImportSummaryResponseDto })
  @HttpCode(200)
  @Post(':id/pause')
  pause(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
  ): Promise<Answer<ImportSummaryResponseDto>> {
    return this.move(id, caller, { commandId, verb: 'pause' });
  }

  /** Goes on after the last stored row. */
  @RequirePermission('enterprise.import')
  @Problems('NOT_FOUND', 'IMPORT_OVER', 'IDEMPOTENCY_KEY_REUSED')
  @ApiOkResponse({ type: ImportSummaryResponseDto })
  @HttpCode(200)
  @Post(':id/resume')
  async resume(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
  ): Promise<Answer<ImportSummaryResponseDto>> {
    const answer = await this.move(id, caller, { commandId, verb: 'resume' });
    this.runner.notify();
    return answer;
  }

  /** Pausing what is paused, or resuming what runs, changes nothing. */
  private move(
    id: string,
    caller: Principal,
    { commandId, verb }: { readonly commandId: string; readonly verb: 'pause' | 'resume' },
  ): Promise<Answer<ImportSummaryResponseDto>> {
    const asked = {
      actor: toActor(caller),
      commandId,
      requestHash: requestHash('POST', `imports/${id}/${verb}`, null),
    };
    return this.once.run(asked, async (session) => {
      await this.imports[verb](id, scopeOf(caller), session);
      return { status: 200, body: toImportSummary(await this.open(id, caller, session)) };
    });
  }

  private async open(id: string, caller: Principal, session: TransactionSession): Promise<StoredImport> {
    const stored = await this.imports.find(id, scopeOf(caller), session);
    if (!stored) throw notFound();
    if (stored.state === 'done' || stored.state === 'failed') throw over();
    return stored;
  }
}

function over(): DomainError {
  return new DomainError(409, 'IMPORT_OVER', text('该导入已结束', 'The import is over'));
}
