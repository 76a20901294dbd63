import { type Principal, scopeOf, toActor } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { RuleBook } from '@app/conduct';
import { DomainError, type Tier, checkTarget, text } from '@app/domain';
import { TargetRepository } from '@app/persistence';
import { notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../platform/commands/answer';
import { type Asked, RecordedOnce } from '../platform/commands/recorded-once';
import { AccessLog } from '../record-access/access-log.service';
import type { TargetRequestDto } from './dto/target.requests.dto';
import type { SetTargetResponseDto, TargetsResponseDto } from './target.response';

/** What a branch wants to reach in a year, against what the record says was reached. */
@Injectable()
export class Targets {
  constructor(
    private readonly targets: TargetRepository,
    private readonly rules: RuleBook,
    private readonly clock: BusinessClock,
    private readonly once: RecordedOnce,
    private readonly log: AccessLog,
  ) {}

  async of(caller: Principal, year: number): Promise<TargetsResponseDto> {
    const today = this.clock.today();
    const asOf = `${year}-12-31` < today ? `${year}-12-31` : today;
    const [set, reached] = await Promise.all([
      this.targets.of(caller.regionCode, year),
      this.targets.reached(scopeOf(caller), `${year}-01-01`, asOf),
    ]);
    const items = this.tiers().map((tier) => {
      const target = set.find((one) => one.tier === tier);
      return {
        tier,
        target: target ? toResponse(target) : null,
        reached: reached.filter((one) => one.tier === tier).map(({ tier: _tier, ...firm }) => firm),
      };
    });
    return { year, regionCode: caller.regionCode, asOf, items };
  }

  /** @throws DomainError 404 for a tier that nobody knows, 422 `TIER_NOT_TARGETED`, `YEAR_OVER` */
  async put(
    caller: Principal,
    { year, tier, count, reason }: TargetRequestDto & { readonly year: number; readonly tier: Tier },
    asked: Asked,
  ): Promise<Answer<SetTargetResponseDto>> {
    if (!this.rules.registry.tiers.some(({ code }) => code === tier)) throw notFound();
    const fault = checkTarget(tier, year, this.clock.today());
    if (fault === 'TIER_NOT_TARGETED') throw notTargeted();
    if (fault) throw yearOver();
    return this.once.run(asked, async (session) => {
      const { regionCode } = caller;
      const subject = { type: 'target', id: `${year}/${tier}` };
      await this.log.note(caller, { action: 'target.set', subject, regionCode });
      const target = { regionCode, year, tier, count, reason, by: toActor(caller).id, at: this.clock.instant() };
      await this.targets.add(target, session);
      return { status: 200, body: toResponse(target) };
    });
  }

  /** Those of the ladder for which numbers are set. */
  private tiers(): readonly Tier[] {
    const { tiers } = this.rules.registry;
    return tiers.map(({ code }) => code).filter((code) => checkTarget(code, 2100, '2000-01-01') === null);
  }
}

function toResponse({ count, reason, by, at }: SetTargetResponseDto): SetTargetResponseDto {
  return { count, reason, by, at };
}

function notTargeted(): DomainError {
  const detail = text(
    '规上由统计部门依法认定，本系统不设指标。',
    'The statistics system alone decides who is above scale; no number is set for it.',
  );
  return new DomainError(422, 'TIER_NOT_TARGETED', detail);
}

function yearOver(): DomainError {
  return new DomainError(
    422,
    'YEAR_OVER',
    text('该年度已结束，目标不再变更。', 'That year is over; its targets stay as they are.'),
  );
}
