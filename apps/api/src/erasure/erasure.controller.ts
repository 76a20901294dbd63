import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import type { ErasureState } from '@app/domain';
import { ErasureRepository } from '@app/persistence';
import { SnapshotReader } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { ErasureDecisionRequestDto, ErasureRequestDto, PersonalSubjectsQueryDto } from './dto/erasure.requests.dto';
import { ErasureResponseDto, ErasuresResponseDto, PersonalSubjectsResponseDto } from './erasure.response';
import { toEarlierErasure, toErasureResponse } from './erasure.mapper';
import { ErasureService } from './erasure.service';

/** Requests are rare. */
const LIMIT = 200;

@ApiTags('erasures')
@Controller('api/v1/admin')
export class ErasureController {
  constructor(
    private readonly service: ErasureService,
    private readonly snapshots: SnapshotReader,
    private readonly earlier: ErasureRepository,
  ) {}

  /** Whose personal data stand beside the events of a firm, without a value. */
  @RequirePermission('admin.erasures')
  @Problems('NOT_FOUND')
  @Get('personal-subjects')
  async subjects(
    @Caller() caller: Principal,
    @Query() { creditCode }: PersonalSubjectsQueryDto,
  ): Promise<PersonalSubjectsResponseDto> {
    const rows = await this.service.subjectsOf(creditCode, caller);
    const items = rows.map(({ id, subject, fields, createdAt, destroyedAt }) => ({
      ...{ id, subject, fields, createdAt, destroyedAt },
    }));
    return { items };
  }

  /** Requests to erase in the caller's branch, the latest first. */
  @RequirePermission('erasure.read')
  @Get('erasures')
  async list(@Caller() caller: Principal): Promise<ErasuresResponseDto> {
    const scope = scopeOf(caller);
    const page = await this.snapshots.page<ErasureState>('erasure', scope, {}, { limit: LIMIT });
    const earlier = (await this.earlier.list(scope)).map(toEarlierErasure);
    const items = [...page.items.map(({ state }) => toErasureResponse(state)), ...earlier];
    return { items: items.sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1)) };
  }

  /**
   * Asks that personal data be erased, by the keys that `personal-subjects` lists, by the name that the record of the firm holds (with
   * the contact for an objector), or by account. Names find the keys and are not kept. A leader decides.
   */
  @RequirePermission('admin.erasures')
  @Problems('NOT_FOUND', 'ERASURE_HELD')
  @ApiCreatedResponse({ type: ErasureResponseDto })
  @HttpCode(201)
  @Post('erasures')
  async request(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Body() body: ErasureRequestDto,
  ): Promise<Answer<ErasureResponseDto>> {
    return this.service.request(body, { caller, envelope });
  }

  /** Agrees, and the keys are destroyed for ever, or refuses. Nobody decides on a request of their own. */
  @RequirePermission('erasure.decide')
  @Problems('NOT_FOUND', 'ERASURE_HELD', 'ERASURE_DECIDED', 'ERASURE_OWN')
  @ApiOkResponse({ type: ErasureResponseDto })
  @HttpCode(200)
  @Post('erasures/:id/decision')
  async decide(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ErasureDecisionRequestDto,
  ): Promise<Answer<ErasureResponseDto>> {
    return this.service.decide(id, body, { caller, envelope });
  }
}
