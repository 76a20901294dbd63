import { type Principal, RequirePermission } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { PackCatalogue, RuleBook } from '@app/conduct';
import { DomainError, text } from '@app/domain';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import {
  ApproveRuleSetRequestDto,
  DraftRuleSetRequestDto,
  PackRequestDto,
  RULE_SET_ID,
  WithdrawRuleSetRequestDto,
} from './dto/policy.requests.dto';
import { toRuleSetResponse, toWrittenRuleSet } from './policy.mapper';
import { PackCheckResponseDto, RuleSetResponseDto } from './policy.response';

type Answered = Promise<Answer<RuleSetResponseDto>>;

/** Drafting of rules: draft, simulated, approved by a second person, in force on the date of the document. */
@ApiTags('policies')
@Controller('api/v1/policies')
export class DraftingController {
  constructor(
    private readonly commands: Commands,
    private readonly rules: RuleBook,
    private readonly packs: PackCatalogue,
    private readonly clock: BusinessClock,
  ) {}

  /** Checks a pack beside the rules in force; nothing is stored. */
  @RequirePermission('admin.packs')
  @Problems('IDEMPOTENCY_KEY_REQUIRED')
  @ApiOkResponse({ type: PackCheckResponseDto })
  @HttpCode(200)
  @Post('checks')
  check(@Body() { pack }: PackRequestDto): PackCheckResponseDto {
    const { problems } = this.rules.registry.check(pack);
    return { sound: problems.length === 0, problems };
  }

  /** Drafts a rule set, or a new version of a draft, under the id that the pack gives itself. A bad pack changes nothing. */
  @RequirePermission('admin.packs')
  @Problems('RULE_SET_INVALID', 'RULE_SET_PUBLISHED')
  @ApiCreatedResponse({ type: RuleSetResponseDto })
  @Post()
  draft(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Body() { pack, note }: DraftRuleSetRequestDto,
  ): Answered {
    const command = { type: 'draft-rule-set', pack, note: note ?? '' };
    return this.give(envelope, caller, idOf(pack), command, 201);
  }

  /** A second person approves what was simulated. From the date of the document it judges; what runs keeps its rules. */
  @RequirePermission('policy.approve')
  @Problems('SIMULATION_REQUIRED', 'RULE_SET_PUBLISHED', 'RULE_SET_WITHDRAWN', 'FOUR_EYES', 'NOT_YOUR_TURN')
  @ApiOkResponse({ type: RuleSetResponseDto })
  @HttpCode(200)
  @Post(':id/approve')
  async approve(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() { comment }: ApproveRuleSetRequestDto,
  ): Answered {
    const answer = await this.give(envelope, caller, id, { type: 'approve-rule-set', comment });
    // This process answers by it at once; the others hear of it by the change stream.
    await this.packs.refresh();
    return answer;
  }

  /** Takes back a draft, or what is approved and not in force yet. */
  @RequirePermission('admin.packs')
  @Problems('RULE_SET_IN_FORCE', 'RULE_SET_WITHDRAWN', 'REASON_REQUIRED')
  @ApiOkResponse({ type: RuleSetResponseDto })
  @HttpCode(200)
  @Post(':id/withdraw')
  async withdraw(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() { reason }: WithdrawRuleSetRequestDto,
  ): Answered {
    const answer = await this.give(envelope, caller, id, { type: 'withdraw-rule-set', reason });
    await this.packs.refresh();
    return answer;
  }

  private give(
    envelope: CommandEnvelope,
    caller: Principal,
    id: string,
    command: { readonly type: string } & Readonly<Record<string, unknown>>,
    status = 200,
  ): Answered {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'rule-set', id },
      command,
      status,
      view: (snapshot) => toRuleSetResponse(toWrittenRuleSet(snapshot, this.clock.today()), caller),
    });
  }
}

/** @throws DomainError 422 where the pack has no id by which it could be kept */
function idOf(pack: Readonly<Record<string, unknown>>): string {
  const id = Object.getOwnPropertyDescriptor(pack, 'id')?.value as unknown;
  if (typeof id === 'string' && RULE_SET_ID.test(id)) return id;
  throw new DomainError(
    422,
    'RULE_SET_INVALID',
    text('规则包缺少有效编号，形如 little-giant@2027。', 'The pack has no valid id, such as little-giant@2027.'),
    [{ path: '/pack/id', code: 'PATTERN', message: RULE_SET_ID.source }],
  );
}
