import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { DossierProof } from '@app/dossier';
import { AccessLogRepository } from '@app/persistence';
import { EventReader } from '@app/record';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { PageQueryDto } from '../platform/paging/page.dto';
import { Pages } from '../platform/paging/pages';
import { Firms } from '../record-access/firms.service';
import { toMaskedEntry } from '../record-access/masked-entry';
import { DossierReading } from './dossier-reading';
import { ObjectionVeil } from './objection-veil';
import { DossierProofsResponseDto } from './export.response';
import { DossierQueryDto, MomentQueryDto } from './dto/dossier.requests.dto';
import { AccessPageDto, DossierResponseDto, DossierVerdictResponseDto } from './dossier.response';

/** Counting stops here. */
const COUNT_CAP = 10_000;

@ApiTags('dossiers')
@Controller('api/v1/dossiers')
export class DossierController {
  constructor(
    private readonly firms: Firms,
    private readonly events: EventReader,
    private readonly reading: DossierReading,
    private readonly veil: ObjectionVeil,
    private readonly proof: DossierProof,
    private readonly entries: AccessLogRepository,
    private readonly pages: Pages,
  ) {}

  /**
   * Everything on record about a firm, in order, with the heads of its chains. Reading it is on record as well. What was said in
   * objections is out, but for the handler and the auditor.
   */
  @RequirePermission('dossier.read')
  @Get(':creditCode')
  async read(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Query() { asOf, knownBy }: MomentQueryDto,
  ): Promise<DossierResponseDto> {
    await this.reading.note(creditCode, caller);
    const dossier = await this.events.dossier(creditCode, scopeOf(caller), asOf, knownBy);
    return { ...dossier, events: await this.veil.overEvents(dossier.events, caller) };
  }

  /** Checks every chain of the firm, that each snapshot stands at the head of its chain, and that all of it is what was sealed. */
  @RequirePermission('dossier.read')
  @Get(':creditCode/verify')
  async verify(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Query() { asOf }: DossierQueryDto,
  ): Promise<DossierVerdictResponseDto> {
    await this.reading.note(creditCode, caller, 'dossier.verify');
    const verdict = await this.events.verify(creditCode, scopeOf(caller), asOf);
    const firstBreak = verdict.firstBreak ?? (await this.proof.firstBreak(creditCode, scopeOf(caller)));
    return firstBreak ? { ...verdict, valid: false, firstBreak } : verdict;
  }

  /** Where the firm's streams stand in the daily seals, with the way up to each seal's root. */
  @RequirePermission('dossier.read')
  @Get(':creditCode/proofs')
  async proofs(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
  ): Promise<DossierProofsResponseDto> {
    await this.reading.note(creditCode, caller, 'dossier.verify');
    return { creditCode, heads: await this.proof.headsOfFirm(creditCode) };
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
    const items = page.items.map(toMaskedEntry);
    return this.pages.answer(list, query, { ...page, items }, total) as AccessPageDto;
  }
}
