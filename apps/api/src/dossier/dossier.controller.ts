import { type Principal, RequirePermission, scopeOf, toActor } from '@app/auth';
import { toInstant } from '@app/domain';
import { currentRequestId } from '@app/observability';
import { AccessLogRepository } from '@app/persistence';
import { EventReader } from '@app/record';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { PageQueryDto } from '../platform/paging/page.dto';
import { Pages } from '../platform/paging/pages';
import { Firms } from '../record-access/firms.service';
import { AccessPageDto, DossierResponseDto, DossierVerdictResponseDto } from './dossier.response';
import { IsDay } from '../platform/validation/day.decorator';

/** Counting stops here. */
const COUNT_CAP = 10_000;

export class DossierQueryDto {
  /** ISO date: the dossier as it stood at the end of that business day. */
  @IsOptional()
  @IsDay()
  asOf?: string;
}

@ApiTags('dossiers')
@Controller('api/v1/dossiers')
export class DossierController {
  constructor(
    private readonly firms: Firms,
    private readonly events: EventReader,
    private readonly accessLog: AccessLogRepository,
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
    await this.noteReading(creditCode, 'dossier.read', caller);
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
    const page = await this.accessLog.ofFirm(creditCode, scopeOf(caller), this.pages.request(list, query));
    const total = await this.accessLog.countOfFirm(creditCode, scopeOf(caller), COUNT_CAP);
    return this.pages.answer(list, query, page, total) as AccessPageDto;
  }

  private async noteReading(creditCode: string, action: string, caller: Principal): Promise<void> {
    const { state } = await this.firms.get(creditCode, caller);
    await this.accessLog.append({
      at: toInstant(Date.now()),
      actor: toActor(caller),
      action,
      subject: { type: 'dossier', id: creditCode },
      creditCode,
      regionCode: state.regionCode,
      requestId: currentRequestId() ?? null,
    });
  }
}
