import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { DelegationListDto, DelegationResponseDto } from './delegation.response';
import { DelegationDesk } from './delegation.service';
import { DelegationRequestDto, TakeBackRequestDto } from './dto/delegation.requests.dto';

type Answered = Promise<Answer<DelegationResponseDto>>;

@ApiTags('reviews')
@Controller('api/v1/delegations')
export class DelegationController {
  constructor(private readonly desk: DelegationDesk) {}

  /** Seats in the hands of colleagues: a reviewer sees those of the own department, the office those of its branch. */
  @RequirePermission('delegation.read')
  @Get()
  list(@Caller() caller: Principal): Promise<DelegationListDto> {
    return this.desk.list(caller);
  }

  /** Hands the caller's seats to a colleague from a day to a day; open ones follow at once, and all come back by themselves. */
  @RequirePermission('delegation.make')
  @Problems('NOT_YOUR_TURN', 'REASON_REQUIRED', 'DELEGATION_TERM', 'DELEGATE_NOT_ELIGIBLE', 'DELEGATION_OVERLAPS')
  @ApiCreatedResponse({ type: DelegationResponseDto })
  @Post()
  make(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Body() body: DelegationRequestDto,
  ): Answered {
    return this.desk.make(caller, body, envelope);
  }

  /** Ends a delegation before its last day: by whoever made it, or a leader. */
  @RequirePermission('delegation.take-back')
  @Problems('NOT_FOUND', 'NOT_YOUR_TURN', 'DELEGATION_OVER')
  @ApiOkResponse({ type: DelegationResponseDto })
  @HttpCode(200)
  @Post(':id/taking-back')
  takeBack(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() { reason }: TakeBackRequestDto,
  ): Answered {
    return this.desk.takeBack(caller, { id, reason }, envelope);
  }
}
