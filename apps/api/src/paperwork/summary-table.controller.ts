import { type Principal, RequirePermission } from '@app/auth';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { attachment } from '../document/content-disposition';
import { Caller } from '../platform/commands/caller';
import { AccessLog } from '../record-access/access-log.service';
import { SummaryTableQueryDto } from './dto/paperwork.requests.dto';
import { SummaryTables } from './summary-table.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('paperwork')
@Controller('api/v1/batches')
export class SummaryTableController {
  constructor(
    private readonly tables: SummaryTables,
    private readonly log: AccessLog,
  ) {}

  /** Everybody whom the county recommends in a batch, in the usual order of columns; what the record does not hold is blank. */
  @RequirePermission('paperwork.download')
  @ApiProduces(XLSX)
  @ApiOkResponse({ description: 'The file', schema: { type: 'string', format: 'binary' } })
  @Get(':id/summary-table')
  async table(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { county }: SummaryTableQueryDto,
  ): Promise<StreamableFile> {
    const subject = { type: 'batch', id };
    await this.log.note(caller, { action: 'paperwork.download', subject, regionCode: caller.regionCode });
    const bytes = await this.tables.make(id, caller, county);
    return new StreamableFile(bytes, {
      type: XLSX,
      disposition: attachment(`推荐汇总表-${id}.xlsx`),
      length: bytes.length,
    });
  }
}
