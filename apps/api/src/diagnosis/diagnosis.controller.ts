import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { Firms } from '../record-access/firms.service';
import { DiagnosisResponseDto } from './diagnosis.response';
import { DiagnosisService } from './diagnosis.service';
import { withFindings } from './with-findings';
import { DiagnosisQueryDto, DiagnosisRequestDto } from './dto/diagnosis.requests.dto';

@ApiTags('diagnosis')
@Controller('api/v1')
export class DiagnosisController {
  constructor(
    private readonly diagnoses: DiagnosisService,
    private readonly firms: Firms,
  ) {}

  /** What a firm of the directory lacks for a tier, by which clause, by how much. */
  @RequirePermission('diagnosis.read')
  @Problems('TIER_UNSUPPORTED', 'RULE_SET_UNKNOWN', 'BATCH_UNKNOWN')
  @Get('enterprises/:creditCode/diagnosis')
  async ofFirm(
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Query() query: DiagnosisQueryDto,
  ): Promise<DiagnosisResponseDto> {
    const { state } = await this.firms.get(creditCode, caller);
    return withFindings(this.diagnoses.ofFirm(state, query), state.findings);
  }

  /** The same for a firm that is only described; nothing is stored. */
  @RequirePermission('diagnosis.compute')
  @Problems('TIER_UNSUPPORTED', 'RULE_SET_UNKNOWN', 'BATCH_UNKNOWN', 'FACTS_INVALID')
  @HttpCode(200)
  @Post('diagnosis')
  ofFacts(@Caller() caller: Principal, @Body() body: DiagnosisRequestDto): DiagnosisResponseDto {
    return this.diagnoses.ofFacts(body, caller.regionCode);
  }
}
