import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { AccessLogRepository } from '@app/persistence';
import { EventReader } from '@app/record';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { PageQueryDto } from '../platform/paging/page.dto';
import { Pages } from '../platform/paging/pages';
import { AccessLog } from '../record-access/access-log.service';
import { Firms } from '../record-access/firms.service';
import { DossierQueryDto } from './dto/dossier.requests.dto';
import { AccessPageDto, DossierResponseDto, DossierVerdictResponseDto } from './dossier.response';

/** Counting stops here. */
const COUNT_CAP = 10_000;

@ApiTags('dossiers')
@Controller('api/v1/dossiers')
export class DossierController {
  constructor(
    private readonly firms: Firms,
    private readonly events: EventReader,
    private readonly log: AccessLog,
    private readonly entries: AccessLogRepository,
    private readonly pages: Pages,
  ) {}

  /** Everything on record about a firm, in order, with the heads of its chains. Reading it is on record as well. */
  @RequirePermission('dossier.read')
  @Get(':creditCode')
  async read(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Query() { asOf }: DossierQueryDto,
  ): Promise<DossierResponseDto> {
    await this.noteReading(creditCode, caller);
    return this.events.dossier(creditCode, scopeOf(caller), asOf);
  }

  /** Checks every chain of the firm, and that each snapshot stands at the head of its chain. */
  @RequirePermission('dossier.read')
  @Get(':creditCode/verify')
  async verify(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Query() { asOf }: DossierQueryDto,
  ): Promise<DossierVerdictResponseDto> {
    await this.firms.get(creditCode, caller);
    return this.events.verify(creditCode, scopeOf(caller), asOf);
  }

  /** Who read or took away what of the firm, the latest first. */
  @RequirePermission('access-log.read')
  @Problems('CURSOR_INVALID')
  @Get(':creditCode/access-log')
  async accesses(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Query() query: PageQueryDto,
  ): Promise<AccessPageDto> {
    await this.firms.get(creditCode, caller);
    const list = `access-log/${creditCode}`;
    const page = await this.entries.page(scopeOf(caller), { creditCode }, this.pages.request(list, query));
    const total = await this.entries.count(scopeOf(caller), { creditCode }, COUNT_CAP);
    return this.pages.answer(list, query, page, total) as AccessPageDto;
  }

  private async noteReading(creditCode: string, caller: Principal): Promise<void> {
    const { regionCode } = (await this.firms.get(creditCode, caller)).state;
    const subject = { type: 'dossier', id: creditCode };
    await this.log.note(caller, { action: 'dossier.read', subject, creditCode, regionCode });
  }
}
