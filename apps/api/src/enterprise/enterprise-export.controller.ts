import { type Principal, RequirePermission } from '@app/auth';
import { streamedSheet } from '@app/paperwork';
import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { attachment } from '../document/content-disposition';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { languageOf } from '../platform/problems/language';
import { AccessLog } from '../record-access/access-log.service';
import { EnterpriseExportQueryDto } from './dto/export.requests.dto';
import { sheetOfFirms } from './enterprise-sheet';
import { EnterpriseService } from './enterprise.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('enterprises')
@Controller('api/v1/enterprises')
export class EnterpriseExportController {
  constructor(
    private readonly enterprises: EnterpriseService,
    private readonly log: AccessLog,
  ) {}

  /** The whole list as it is shown: what it is narrowed to, in its order, with the columns that are named. On record with the reads. */
  @RequirePermission('directory.read')
  @Problems('TIER_UNSUPPORTED')
  @ApiProduces(XLSX)
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Get('export')
  async file(
    @Caller() caller: Principal,
    @Query() { columns, ...query }: EnterpriseExportQueryDto,
    @Headers('accept-language') language?: string,
  ): Promise<StreamableFile> {
    const subject = { type: 'enterprise-list', id: JSON.stringify(query) };
    await this.log.note(caller, { action: 'enterprise.export', subject, regionCode: caller.regionCode });
    const sheet = sheetOfFirms(columns, languageOf(language));
    const rows = this.cells(caller, query, sheet.cells);
    const { today } = this.enterprises.today();
    return new StreamableFile(streamedSheet('企业名录', sheet.columns, rows), {
      type: XLSX,
      disposition: attachment(`企业名录-${today}.xlsx`),
    });
  }

  private async *cells(
    caller: Principal,
    query: Omit<EnterpriseExportQueryDto, 'columns'>,
    cellsOf: ReturnType<typeof sheetOfFirms>['cells'],
  ): AsyncGenerator<readonly string[]> {
    for await (const row of this.enterprises.all(caller, query)) yield cellsOf(row);
  }
}
