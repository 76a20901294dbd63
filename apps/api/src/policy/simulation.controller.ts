import { PassDesk, type SimulationTally } from '@app/assessment';
import { type Principal, RequirePermission, scopeOf, toActor } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { DomainError, text } from '@app/domain';
import { PassRepository, SimulatedChangeRepository, type StoredPass } from '@app/persistence';
import { deriveId, notFound } from '@app/record';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { ChangesQueryDto } from './dto/policy.requests.dto';
import { toSimulationResponse } from './policy.mapper';
import { SimulatedChangePageDto, SimulationResponseDto } from './simulation.response';
import { type KnownRuleSet, RuleSets } from './rule-sets.service';

/** What-if: a draft over all firms of the branch, beside the rules in force. Nothing is published by it. */
@ApiTags('policies')
@Controller('api/v1')
export class SimulationController {
  constructor(
    private readonly ruleSets: RuleSets,
    private readonly desk: PassDesk,
    private readonly passes: PassRepository,
    private readonly changes: SimulatedChangeRepository,
    private readonly once: RecordedOnce,
    private readonly pages: Pages,
    private readonly clock: BusinessClock,
  ) {}

  /** Runs the draft as it stands over every firm; the answer says where to look how far it is. */
  @RequirePermission('admin.packs')
  @Problems('NOT_FOUND', 'RULE_SET_PUBLISHED', 'RULE_SET_WITHDRAWN')
  @ApiAcceptedResponse({ type: SimulationResponseDto })
  @HttpCode(202)
  @Post('policies/:id/simulations')
  async simulate(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
  ): Promise<Answer<SimulationResponseDto>> {
    const actor = toActor(caller);
    const known = await this.ruleSets.get(id, caller);
    const asked = { actor, commandId, requestHash: requestHash('POST', `policies/${id}/simulations`, null) };
    return this.once.run(asked, async (session) => {
      const state = draftOf(known);
      const [requestedAt, asOf] = [this.clock.instant(), this.clock.today()];
      const passId = deriveId(`sim_${asOf.replaceAll('-', '')}`, actor, commandId);
      const order = { regionCode: caller.regionCode, asOf, requestedAt, requestedBy: actor.id };
      await this.desk.orderSimulation(passId, state, order, session);
      return { status: 202, body: toSimulationResponse(this.desk.ordered(passId, state, order), null) };
    });
  }

  /** How far a simulation is, and what it has found so far. */
  @RequirePermission('simulation.read')
  @Get('simulations/:id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<SimulationResponseDto> {
    const pass = await this.find(id, caller);
    const { snapshot } = await this.ruleSets.get(pass.request.ruleSetId ?? '', caller);
    const noted = snapshot?.state.simulation;
    return toSimulationResponse(pass, noted?.id === id ? noted.summary.benefitCost : null);
  }

  /** The firms behind the numbers, each with the clauses that make the difference. */
  @RequirePermission('simulation.read')
  @Problems('CURSOR_INVALID')
  @Get('simulations/:id/changes')
  async list(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() query: ChangesQueryDto,
  ): Promise<SimulatedChangePageDto> {
    await this.find(id, caller);
    const name = `simulations/${id}/changes`;
    const request = this.pages.request(name, query);
    const page = await this.changes.page(id, query.direction, scopeOf(caller), request);
    const count = await this.changes.count(id, query.direction, scopeOf(caller));
    const items = page.items.map(({ regionCode: _, ...change }) => change);
    return this.pages.answer(name, query, { ...page, items }, { count, exact: true }) as SimulatedChangePageDto;
  }

  private async find(id: string, caller: Principal): Promise<StoredPass<SimulationTally>> {
    const pass = await this.passes.find<SimulationTally>(id, scopeOf(caller));
    if (pass?.kind !== 'simulation') throw notFound();
    return pass;
  }
}

/** @throws DomainError 409 for what is no draft any more */
function draftOf({ status, snapshot }: KnownRuleSet) {
  if (snapshot && (status === 'draft' || status === 'simulated')) return snapshot.state;
  if (status === 'withdrawn') {
    throw new DomainError(
      409,
      'RULE_SET_WITHDRAWN',
      text('该规则集已撤回，请重新起草。', 'It was withdrawn: draft it anew.'),
    );
  }
  throw new DomainError(
    409,
    'RULE_SET_PUBLISHED',
    text('只有草案可以试算；请以新的版本号起草。', 'Only a draft is simulated: draft a new edition.'),
  );
}
