import { type Principal, RequirePermission } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { RuleBook } from '@app/conduct';
import { countingTitles } from '@app/domain';
import { titleBenefits } from '@app/policy';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { CLOSED_FILE } from '../record-access/case-file-gate.service';
import { Firms } from '../record-access/firms.service';
import { BenefitsResponseDto } from './benefit.response';

/** An award there would be an inducement to report figures: no award is held out (Statistics Law). */
const SILENT = 'above-scale';

@ApiTags('diagnosis')
@Controller('api/v1/enterprises')
export class BenefitController {
  constructor(
    private readonly firms: Firms,
    private readonly rules: RuleBook,
    private readonly clock: BusinessClock,
  ) {}

  /** Published clauses in force today that give something to this firm for a title: found for it, nobody has to ask. */
  @RequirePermission('diagnosis.read')
  @Problems(...CLOSED_FILE)
  @Get(':creditCode/benefits')
  async ofFirm(@Caller() caller: Principal, @Param('creditCode') creditCode: string): Promise<BenefitsResponseDto> {
    const { state } = await this.firms.get(creditCode, caller);
    const asOf = this.clock.today();
    const held = new Set(countingTitles(state).map(({ code }) => code));
    const tiers = this.rules.registry.tiers.map(({ code }) => code).filter((code) => code !== SILENT);
    const items = tiers.flatMap((tier) =>
      titleBenefits(tier, state.regionCode, asOf).map(({ id, document, article, amount, to, fictional, text }) => ({
        tier,
        held: held.has(tier),
        award: { clauseId: id, document, article, amount, validTo: to, fictional: fictional ?? false, text },
      })),
    );
    return { asOf, items };
  }
}
