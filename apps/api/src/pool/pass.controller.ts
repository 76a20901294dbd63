import { type AssessmentTally, PassDesk } from '@app/assessment';
import { type Principal, RequirePermission, toActor } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { isWithinBranch } from '@app/domain';
import { PassRepository, RegionScope, type StoredPass } from '@app/persistence';
import { notFound } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { PageQueryDto } from '../platform/paging/page.dto';
import { Pages } from '../platform/paging/pages';
import { OrderAssessmentRequestDto } from './dto/pool.requests.dto';
import { PassPageDto, PassResponseDto } from './pool.response';

/** A pass holds numbers only, and those of the night are about every firm. */
const ALL = RegionScope.everything();

@ApiTags('pools')
@Controller('api/v1/assessments')
export class PassController {
  constructor(
    private readonly desk: PassDesk,
    private readonly passes: PassRepository,
    private readonly pages: Pages,
    private readonly clock: BusinessClock,
  ) {}

  /** Looks at every firm of the branch now. Of one day and one state of the rules there is one look; asking again shows it. */
  @RequirePermission('pool.refresh')
  @Problems('NOT_FOUND')
  @ApiAcceptedResponse({ type: PassResponseDto })
  @HttpCode(202)
  @Post()
  async order(
    @CommandId() _: string,
    @Caller() caller: Principal,
    @Body() body: OrderAssessmentRequestDto,
  ): Promise<Answer<PassResponseDto>> {
    const [requestedAt, asOf] = [this.clock.instant(), this.clock.today()];
    const regionCode = body.regionCode ?? caller.regionCode;
    if (!isWithinBranch(regionCode, caller.regionCode)) throw notFound();
    const id = await this.desk.orderAssessment({ regionCode, asOf, requestedAt, requestedBy: toActor(caller).id });
    return new Answer(202, toPassResponse(await this.find(id)));
  }

  /** Looks over all firms, the latest first. */
  @RequirePermission('pool.read')
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Query() query: PageQueryDto): Promise<PassPageDto> {
    const page = await this.passes.page(ALL, 'assessment', this.pages.request('assessments', query));
    const total = await this.passes.count(ALL, 'assessment');
    const items = page.items.map((pass) => toPassResponse(pass as StoredPass<AssessmentTally>));
    return this.pages.answer('assessments', query, { ...page, items }, total) as PassPageDto;
  }

  /** How far it is. */
  @RequirePermission('pool.read')
  @Get(':id')
  async read(@Param('id') id: string): Promise<PassResponseDto> {
    return toPassResponse(await this.find(id));
  }

  private async find(id: string): Promise<StoredPass<AssessmentTally>> {
    const pass = await this.passes.find<AssessmentTally>(id, ALL);
    if (pass?.kind !== 'assessment') throw notFound();
    return pass;
  }
}

function toPassResponse({
  id,
  state,
  request,
  progress,
  tally,
  updatedAt,
}: StoredPass<AssessmentTally>): PassResponseDto {
  const { done, total } = progress;
  return { id, state, asOf: request.asOf, done, total, moves: tally.moves, updatedAt };
}
