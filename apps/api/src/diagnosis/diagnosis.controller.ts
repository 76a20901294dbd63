import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { CLOSED_FILE } from '../record-access/case-file-gate.service';
import { Firms } from '../record-access/firms.service';
import { DiagnosisResponseDto } from './diagnosis.response';
import { toTierReadiness } from './diagnosis.mapper';
import { ImprovementsResponseDto, ReadinessByTierResponseDto, RehearsalResponseDto } from './improvement.response';
import { DiagnosisService } from './diagnosis.service';
import { withFindings } from './with-findings';
import { DiagnosisQueryDto, DiagnosisRequestDto, RehearsalQueryDto } from './dto/diagnosis.requests.dto';

@ApiTags('diagnosis')
@Controller('api/v1')
export class DiagnosisController {
  constructor(
    private readonly diagnoses: DiagnosisService,
    private readonly firms: Firms,
  ) {}

  /** What a firm of the directory lacks for a tier, by which clause, by how much. */
  @RequirePermission('diagnosis.read')
  @Problems('TIER_UNSUPPORTED', 'RULE_SET_UNKNOWN', 'BATCH_UNKNOWN', ...CLOSED_FILE)
  @Get('enterprises/:creditCode/diagnosis')
  async ofFirm(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Query() query: DiagnosisQueryDto,
  ): Promise<DiagnosisResponseDto> {
    const { state } = await this.firms.get(creditCode, caller);
    return withFindings(this.diagnoses.ofFirm(state, query), state.findings);
  }

  /** The cheapest set of improvements after which nothing known stands against the tier, with its assumptions. Nothing for above-scale. */
  @RequirePermission('diagnosis.read')
  @Problems('TIER_UNSUPPORTED', 'RULE_SET_UNKNOWN', 'BATCH_UNKNOWN', ...CLOSED_FILE)
  @Get('enterprises/:creditCode/improvements')
  async improvements(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Query() query: DiagnosisQueryDto,
  ): Promise<ImprovementsResponseDto> {
    const { state } = await this.firms.get(creditCode, caller);
    const { diagnosis, way } = this.diagnoses.cheapestWay(state, query);
    const { tier, ruleSetId, asOf, verdict } = diagnosis;
    return { tier, ruleSetId, asOf, verdict, ...way };
  }

  /** A rehearsal before the platform takes the figures: what is missing, contradicts the audit report, or ends before the last day. */
  @RequirePermission('diagnosis.read')
  @Problems('TIER_UNSUPPORTED', 'RULE_SET_UNKNOWN', 'BATCH_UNKNOWN', ...CLOSED_FILE)
  @Get('enterprises/:creditCode/rehearsal')
  async rehearsal(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Query() query: RehearsalQueryDto,
  ): Promise<RehearsalResponseDto> {
    const { state } = await this.firms.get(creditCode, caller);
    const { diagnosis, closesOn, findings } = this.diagnoses.rehearse(state, query);
    const { tier, ruleSetId, asOf } = diagnosis;
    return { tier, ruleSetId, asOf, closesOn, findings };
  }

  /** How near the firm is to each tier: conditions met, unmet, unknown and for a human to judge. */
  @RequirePermission('diagnosis.read')
  @Problems(...CLOSED_FILE)
  @Get('enterprises/:creditCode/readiness')
  async readiness(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
  ): Promise<ReadinessByTierResponseDto> {
    const { state } = await this.firms.get(creditCode, caller);
    return { items: this.diagnoses.readiness(state).map(toTierReadiness) };
  }

  /** A diagnosis of a firm that is only described; nothing is stored. */
  @RequirePermission('diagnosis.compute')
  @Problems('TIER_UNSUPPORTED', 'RULE_SET_UNKNOWN', 'BATCH_UNKNOWN', 'FACTS_INVALID')
  @HttpCode(200)
  @Post('diagnosis')
  ofFacts(@Caller() caller: Principal, @Body() body: DiagnosisRequestDto): DiagnosisResponseDto {
    return this.diagnoses.ofFacts(body, caller.regionCode);
  }
}
