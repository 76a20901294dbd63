import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { addMonths, normalizeCreditCode } from '@app/domain';
import { AssessmentRepository, type FirmAssessment, PoolMoveRepository } from '@app/persistence';
import { notFound } from '@app/record';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { PageQueryDto } from '../platform/paging/page.dto';
import { Pages } from '../platform/paging/pages';
import { CLOSED_FILE, CaseFileGate } from '../record-access/case-file-gate.service';
import { LapseQueryDto, MoveQueryDto, PoolQueryDto } from './dto/pool.requests.dto';
import { PoolCountsResponseDto, PoolMovePageDto, StandingPageDto, StandingResponseDto } from './pool.response';

/** Counting stops here. */
const COUNT_CAP = 10_000;

/** Policy finds the firm: where every firm of the branch stands in every tier, and why. */
@ApiTags('pools')
@Controller('api/v1')
export class PoolController {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly moves: PoolMoveRepository,
    private readonly pages: Pages,
    private readonly clock: BusinessClock,
    private readonly gate: CaseFileGate,
  ) {}

  /** Firms by tier, pool or verdict. `tier=srdi&pool=reserve` lists the candidates of a tier. */
  @RequirePermission('pool.read')
  @Problems('CURSOR_INVALID')
  @Get('pools')
  async list(@Caller() caller: Principal, @Query() query: PoolQueryDto): Promise<StandingPageDto> {
    const { tier, pool, verdict, regionCode } = query;
    const filter = {
      ...(tier && { tier }),
      ...(pool && { pool }),
      ...(verdict && { verdict }),
      ...(regionCode && { regionCode }),
    };
    const page = await this.assessments.page(scopeOf(caller), filter, this.pages.request('pools', query));
    const total = await this.assessments.count(scopeOf(caller), filter, COUNT_CAP);
    const items = page.items.map(toStandingResponse);
    return this.pages.answer('pools', query, { ...page, items }, total) as StandingPageDto;
  }

  /** How many firms stand in each pool of each tier, with the list behind each number. */
  @RequirePermission('pool.read')
  @Get('pools/counts')
  async counts(@Caller() caller: Principal): Promise<PoolCountsResponseDto> {
    const counts = await this.assessments.pools(scopeOf(caller));
    return {
      items: counts.map((count) => ({ ...count, href: `/api/v1/pools?tier=${count.tier}&pool=${count.pool}` })),
    };
  }

  /** Entries into pools and exits from them, the latest first, each with its reasons. */
  @RequirePermission('pool.read')
  @Problems('CURSOR_INVALID')
  @Get('pools/moves')
  async moved(@Caller() caller: Principal, @Query() query: MoveQueryDto): Promise<PoolMovePageDto> {
    const { creditCode, tier } = query;
    const filter = { ...(creditCode && { creditCode: normalizeCreditCode(creditCode) }), ...(tier && { tier }) };
    const page = await this.moves.page(scopeOf(caller), filter, this.pages.request('pools/moves', query));
    const total = await this.moves.count(scopeOf(caller), filter, COUNT_CAP);
    const items = page.items.map(({ regionCode: _, ...move }) => move);
    return this.pages.answer('pools/moves', query, { ...page, items }, total) as PoolMovePageDto;
  }

  /** Firms that fail, or can no longer show, a condition that a title of theirs needs. */
  @RequirePermission('pool.read')
  @Problems('CURSOR_INVALID')
  @Get('pools/risks')
  async risks(@Caller() caller: Principal, @Query() query: PageQueryDto): Promise<StandingPageDto> {
    const page = await this.assessments.atRisk(scopeOf(caller), this.pages.request('pools/risks', query));
    const total = await this.assessments.countAtRisk(scopeOf(caller), COUNT_CAP);
    const items = page.items.map(toStandingResponse);
    return this.pages.answer('pools/risks', query, { ...page, items }, total) as StandingPageDto;
  }

  /** Firms with a title that ends soon. */
  @RequirePermission('pool.read')
  @Problems('CURSOR_INVALID')
  @Get('pools/lapses')
  async lapses(@Caller() caller: Principal, @Query() query: LapseQueryDto): Promise<StandingPageDto> {
    const by = query.by ?? addMonths(this.clock.today(), 12);
    const page = await this.assessments.lapsing(scopeOf(caller), by, this.pages.request('pools/lapses', query));
    const total = await this.assessments.countLapsing(scopeOf(caller), by, COUNT_CAP);
    const items = page.items.map(toStandingResponse);
    return this.pages.answer('pools/lapses', query, { ...page, items }, total) as StandingPageDto;
  }

  /** How one firm stood in every tier when it was last looked at: readiness by tier. 404 where nobody has looked yet. */
  @RequirePermission('enterprise.read')
  @Problems(...CLOSED_FILE)
  @Get('enterprises/:creditCode/standing')
  async standing(@Caller() caller: Principal, @Param('creditCode') creditCode: string): Promise<StandingResponseDto> {
    const found = await this.assessments.find(normalizeCreditCode(creditCode), scopeOf(caller));
    if (!found) throw notFound();
    await this.gate.check(found.creditCode, caller);
    return toStandingResponse(found);
  }
}

function toStandingResponse(assessment: FirmAssessment): StandingResponseDto {
  const { creditCode, name, regionCode, asOf, tiers, risks, lapses } = assessment;
  return { creditCode, name, regionCode, asOf, tiers, risks, lapses };
}
