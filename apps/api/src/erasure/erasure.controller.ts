import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { ErasureRepository, type StoredErasure } from '@app/persistence';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { ErasureDecisionRequestDto, ErasureRequestDto, PersonalSubjectsQueryDto } from './dto/erasure.requests.dto';
import { ErasureResponseDto, ErasuresResponseDto, PersonalSubjectsResponseDto } from './erasure.response';
import { ErasureService } from './erasure.service';

@ApiTags('erasures')
@Controller('api/v1/admin')
export class ErasureController {
  constructor(
    private readonly service: ErasureService,
    private readonly erasures: ErasureRepository,
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
    return { items: (await this.erasures.list(scopeOf(caller))).map(toResponse) };
  }

  /** Asks that personal data be erased; a leader decides. */
  @RequirePermission('admin.erasures')
  @Problems('NOT_FOUND', 'ERASURE_HELD', 'TOO_BUSY')
  @ApiCreatedResponse({ type: ErasureResponseDto })
  @HttpCode(201)
  @Post('erasures')
  async request(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Body() body: ErasureRequestDto,
  ): Promise<Answer<ErasureResponseDto>> {
    return toAnswer(await this.service.request(body, { caller, commandId }));
  }

  /** Agrees, and the keys are destroyed for ever, or refuses. Nobody decides on a request of their own. */
  @RequirePermission('erasure.decide')
  @Problems('NOT_FOUND', 'ERASURE_HELD', 'ERASURE_DECIDED', 'ERASURE_OWN', 'TOO_BUSY')
  @ApiOkResponse({ type: ErasureResponseDto })
  @HttpCode(200)
  @Post('erasures/:id/decision')
  async decide(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ErasureDecisionRequestDto,
  ): Promise<Answer<ErasureResponseDto>> {
    return toAnswer(await this.service.decide(id, body, { caller, commandId }));
  }
}

function toResponse(erasure: StoredErasure): ErasureResponseDto {
  const { id, creditCode, subjects, reason, state } = erasure;
  const { requestedBy, requestedAt, decidedBy, decidedAt, comment } = erasure;
  return {
    ...{ id, creditCode, subjects, reason, state },
    ...{ requestedBy, requestedAt, decidedBy, decidedAt, comment },
  };
}

function toAnswer({ status, body, replayed }: Answer<StoredErasure>): Answer<ErasureResponseDto> {
  return new Answer(status, toResponse(body), replayed);
}
