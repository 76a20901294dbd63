import { type Principal, RequirePermission, toActor } from '@app/auth';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { TargetQueryDto, TargetRequestDto } from './dto/target.requests.dto';
import { SetTargetResponseDto, TargetsResponseDto } from './target.response';
import { Targets } from './target.service';

@ApiTags('targets')
@Controller('api/v1/targets')
export class TargetController {
  constructor(private readonly targets: Targets) {}

  /** By tier: how many firms the branch wants to reach it in a year, and which did. */
  @RequirePermission('target.read')
  @Get()
  list(@Caller() caller: Principal, @Query() { year }: TargetQueryDto): Promise<TargetsResponseDto> {
    return this.targets.of(caller, year);
  }

  /** Sets the number for one tier; every earlier one stays on record. Above-scale has none: statistics alone decides on it. */
  @RequirePermission('target.set')
  @Problems('NOT_FOUND', 'TIER_NOT_TARGETED', 'YEAR_OVER', 'IDEMPOTENCY_KEY_REUSED', 'TOO_BUSY')
  @ApiOkResponse({ type: SetTargetResponseDto })
  @Put(':year/:tier')
  put(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('year') year: string,
    @Param('tier') tier: string,
    @Body() body: TargetRequestDto,
  ): Promise<Answer<SetTargetResponseDto>> {
    const hash = requestHash('PUT', `targets/${year}/${tier}`, { ...body });
    const asked = { actor: toActor(caller), commandId, requestHash: hash };
    return this.targets.put(caller, { year: Number(year), tier, ...body }, asked);
  }
}
