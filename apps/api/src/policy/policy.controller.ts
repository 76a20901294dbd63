import { type Principal, RequirePermission } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { RuleBook } from '@app/conduct';
import { DomainError, text } from '@app/domain';
import { RegionScope } from '@app/persistence';
import { PACK_SCHEMA } from '@app/policy';
import { EventReader } from '@app/record';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { CaseEffects } from './case-effects.service';
import { DiffQueryDto } from './dto/policy.requests.dto';
import { packDiff } from './pack-diff';
import { toRuleSetResponse, toRuleSetSummary } from './policy.mapper';
import { CaseEffectsResponseDto } from './case-effects.response';
import {
  PackDiffResponseDto,
  RuleSetHistoryResponseDto,
  RuleSetResponseDto,
  RuleSetsResponseDto,
  TiersResponseDto,
} from './policy.response';
import { type KnownRuleSet, RuleSets } from './rule-sets.service';

@ApiTags('policies')
@Controller('api/v1/policies')
export class PolicyController {
  constructor(
    private readonly ruleSets: RuleSets,
    private readonly rules: RuleBook,
    private readonly events: EventReader,
    private readonly effects: CaseEffects,
    private readonly clock: BusinessClock,
  ) {}

  /** Every rule set: those that the product carries, and those that were drafted in use. */
  @RequirePermission('policy.read')
  @Get()
  async list(@Caller() caller: Principal): Promise<RuleSetsResponseDto> {
    const items = (await this.ruleSets.all(caller)).map(toRuleSetSummary);
    return { items, nextCursor: null, total: { count: items.length, exact: true } };
  }

  /** The tiers of the ladder and the titles beside it, lowest first. */
  @RequirePermission('policy.read')
  @Get('tiers')
  tiers(): TiersResponseDto {
    const items = this.rules.registry.tiers.map(({ code, title, kind, rank, prerequisites }) => ({
      code,
      title,
      kind,
      rank,
      prerequisites,
    }));
    return { items };
  }

  /** The JSON Schema of packs; an editor that is given it helps with every field. */
  @RequirePermission('policy.read')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  @Get('schema')
  schema(): object {
    return PACK_SCHEMA;
  }

  /** One rule set, whole. */
  @RequirePermission('policy.read')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<RuleSetResponseDto> {
    return toRuleSetResponse(await this.ruleSets.get(id, caller), caller);
  }

  /** Who drafted, simulated, approved or withdrew it, and when. */
  @RequirePermission('policy.read')
  @Get(':id/history')
  async history(@Caller() caller: Principal, @Param('id') id: string): Promise<RuleSetHistoryResponseDto> {
    const { snapshot } = await this.ruleSets.get(id, caller);
    const items: RuleSetHistoryResponseDto['items'][number][] = [];
    if (!snapshot) return { items };
    for await (const event of this.events.stream({ type: 'rule-set', id }, RegionScope.everything())) {
      const { pack: _, ...data } = event.data as Readonly<Record<string, unknown>>;
      const { revision, type, at, recordedAt, actor, hash } = event;
      items.push({ id: event.id, revision, type, at, recordedAt, by: actor.id, hash, data });
    }
    return { items };
  }

  /** Where it differs from another, by the ids of criteria, steps and papers. */
  @RequirePermission('policy.read')
  @Problems('RULE_SET_UNKNOWN')
  @Get(':id/diff')
  async diff(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { against }: DiffQueryDto,
  ): Promise<PackDiffResponseDto> {
    const to = await this.ruleSets.get(id, caller);
    const from = against ? await this.ruleSets.get(against, caller) : this.inForceBeside(to);
    return { from: from.id, to: to.id, changes: packDiff(from.pack ?? from.text, to.pack ?? to.text) };
  }

  /** What it would mean for each case of its tier that is open. A case keeps the rules that it began under. */
  @RequirePermission('application.read')
  @Problems('RULE_SET_INVALID')
  @Get(':id/effects')
  async caseEffects(@Caller() caller: Principal, @Param('id') id: string): Promise<CaseEffectsResponseDto> {
    const { pack } = await this.ruleSets.get(id, caller);
    if (!pack) throw unsound(id);
    return { items: await this.effects.of(pack, caller) };
  }

  private inForceBeside({ id, pack, snapshot }: KnownRuleSet): Pick<KnownRuleSet, 'id' | 'pack' | 'text'> {
    const tier = pack?.tier ?? snapshot?.state.tier ?? '';
    const question = { tier, purpose: pack?.effective.purposes[0] ?? 'new', asOf: this.clock.today() } as const;
    const others = this.rules.registry.packs.filter((other) => other.tier === tier && other.id !== id);
    const inForce = this.rules.registry.packFor({ ...question, ...(pack?.region ? { regionCode: pack.region } : {}) });
    const other = inForce && inForce.id !== id ? inForce : others.at(-1);
    if (!other) {
      throw new DomainError(
        422,
        'RULE_SET_UNKNOWN',
        text(
          `${tier} 没有可比较的规则集，请用 against 指定。`,
          `There is no other rule set of ${tier}: name one by "against".`,
        ),
      );
    }
    return { id: other.id, pack: other, text: {} };
  }
}

function unsound(id: string): DomainError {
  return new DomainError(
    422,
    'RULE_SET_INVALID',
    text(`草案 ${id} 与现行规则不相容。`, `Draft ${id} does not fit beside the rules in force.`),
  );
}
