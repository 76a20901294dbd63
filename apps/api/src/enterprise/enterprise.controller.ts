import { type Principal, RequirePermission } from '@app/auth';
import { RuleBook } from '@app/conduct';
import { normalizeCreditCode } from '@app/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { Commands } from '../record-access/commands.service';
import { CLOSED_FILE } from '../record-access/case-file-gate.service';
import { Firms } from '../record-access/firms.service';
import {
  BanRequestDto,
  EnterpriseQueryDto,
  FindingRequestDto,
  PutIndicatorsRequestDto,
  RegisterEnterpriseRequestDto,
  UpdateTitleRequestDto,
} from './dto/enterprise.requests.dto';
import { toIndicatorsResponse } from './enterprise.mapper';
import {
  EnterprisePageDto,
  EnterpriseResponseDto,
  IndicatorHistoryResponseDto,
  IndicatorsResponseDto,
} from './enterprise.response';
import { EnterpriseService } from './enterprise.service';

@ApiTags('enterprises')
@Controller('api/v1/enterprises')
export class EnterpriseController {
  constructor(
    private readonly enterprises: EnterpriseService,
    private readonly commands: Commands,
    private readonly firms: Firms,
    private readonly pages: Pages,
    private readonly rules: RuleBook,
  ) {}

  /** The firms of the caller's branch. */
  @RequirePermission('directory.read')
  @Problems('CURSOR_INVALID', 'TIER_UNSUPPORTED')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: EnterpriseQueryDto): Promise<EnterprisePageDto> {
    if (query.tier && query.tier !== 'small') this.rules.tier(query.tier);
    const page = await this.enterprises.page(caller, query, this.pages.request('enterprises', query));
    return this.pages.answer('enterprises', query, page, page.total) as EnterprisePageDto;
  }

  /** Enters a firm in the directory. */
  @RequirePermission('enterprise.register')
  @Problems('ENTERPRISE_EXISTS', 'ENTERPRISE_INVALID', 'REGION_OUTSIDE_BRANCH', 'NOT_FOUND')
  @ApiCreatedResponse({ type: EnterpriseResponseDto })
  @Post()
  register(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Body() body: RegisterEnterpriseRequestDto,
  ): Promise<Answer<EnterpriseResponseDto>> {
    this.enterprises.checkRegion(body.regionCode, caller);
    const creditCode = normalizeCreditCode(body.creditCode);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'enterprise', id: creditCode },
      command: { type: 'register', ...body, creditCode, industryCode: body.industryCode.toUpperCase() },
      status: 201,
      view: (snapshot) =>
        this.enterprises.view(snapshot, { row: undefined, names: new Map(), accounts: new Map() }, caller),
    });
  }

  @RequirePermission('enterprise.read')
  @Problems(...CLOSED_FILE)
  @Get(':creditCode')
  read(@Caller() caller: Principal, @Param('creditCode') creditCode: string): Promise<EnterpriseResponseDto> {
    return this.enterprises.read(creditCode, caller);
  }

  /** The firm's values as they are now, one for each code, period and source. */
  @RequirePermission('enterprise.read')
  @Problems(...CLOSED_FILE)
  @Get(':creditCode/indicators')
  async indicators(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
  ): Promise<IndicatorsResponseDto> {
    return toIndicatorsResponse(await this.firms.get(creditCode, caller));
  }

  /** Every value that was ever put, the latest first. */
  @RequirePermission('enterprise.read')
  @Problems(...CLOSED_FILE)
  @Get(':creditCode/indicators/history')
  async history(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
  ): Promise<IndicatorHistoryResponseDto> {
    return { creditCode, items: await this.enterprises.history(creditCode, caller) };
  }

  /** Puts values; equal ones change nothing, what they replace or were observed before stays as history. */
  @RequirePermission('indicator.put')
  @Problems('INDICATORS_INVALID', 'TOO_MANY_INDICATORS', 'SOURCE_NOT_YOURS', 'DOCUMENT_UNKNOWN')
  @ApiOkResponse({ type: IndicatorsResponseDto })
  @Put(':creditCode/indicators')
  async putIndicators(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() body: PutIndicatorsRequestDto,
  ): Promise<Answer<IndicatorsResponseDto>> {
    const firm = await this.firms.get(creditCode, caller);
    this.enterprises.checkIndicators(body.items, firm.state, caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'enterprise', id: firm.id },
      command: { type: 'put-indicators', items: body.items },
      view: toIndicatorsResponse,
    });
  }

  /** Turns a criterion that no figure can settle into a human's verdict, on record. */
  @RequirePermission('finding.record')
  @Problems('CRITERION_NOT_JUDGEABLE', 'TIER_UNSUPPORTED', 'DOCUMENT_UNKNOWN')
  @ApiOkResponse({ type: EnterpriseResponseDto })
  @HttpCode(200)
  @Post(':creditCode/findings')
  async recordFinding(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() body: FindingRequestDto,
  ): Promise<Answer<EnterpriseResponseDto>> {
    return this.give(envelope, caller, creditCode, { type: 'record-finding', ...body });
  }

  /** Reports the annual update of a title done. */
  @RequirePermission('title.update')
  @Problems('UPDATE_NOT_OPEN', 'NOT_YOUR_TURN')
  @ApiOkResponse({ type: EnterpriseResponseDto })
  @HttpCode(200)
  @Post(':creditCode/titles/:code/update')
  updateTitle(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('code') code: string,
    @Body() body: UpdateTitleRequestDto,
  ): Promise<Answer<EnterpriseResponseDto>> {
    return this.give(envelope, caller, creditCode, { type: 'update-title', code, ...body });
  }

  /** Puts a ban on record (fraud, serious dishonesty): no application until it ends. */
  @RequirePermission('ban.impose')
  @Problems('BAN_ENDED')
  @ApiOkResponse({ type: EnterpriseResponseDto })
  @HttpCode(200)
  @Post(':creditCode/bans')
  imposeBan(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() body: BanRequestDto,
  ): Promise<Answer<EnterpriseResponseDto>> {
    return this.give(envelope, caller, creditCode, { type: 'impose-ban', ...body });
  }

  private async give(
    envelope: CommandEnvelope,
    caller: Principal,
    creditCode: string,
    command: { readonly type: string } & Readonly<Record<string, unknown>>,
  ): Promise<Answer<EnterpriseResponseDto>> {
    const firm = await this.firms.get(creditCode, caller);
    const beside = await this.enterprises.besides(firm.state, caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'enterprise', id: firm.id },
      command,
      view: (snapshot) => this.enterprises.view(snapshot, beside, caller),
    });
  }
}
