import { type Principal, RequirePermission, scopeOf, toActor } from '@app/auth';
import { DomainError, normalizeCreditCode, text, toInstant } from '@app/domain';
import { DocumentRepository, type LegalHold, LegalHoldRepository } from '@app/persistence';
import { deriveId, notFound } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { AccessLog } from '../record-access/access-log.service';
import { Firms } from '../record-access/firms.service';
import { LegalHoldQueryDto, LegalHoldRequestDto, LiftHoldRequestDto } from './dto/legal-hold.requests.dto';
import { LegalHoldListDto, LegalHoldResponseDto, toLegalHoldResponse } from './legal-hold.response';

@ApiTags('documents')
@Controller('api/v1/legal-holds')
export class LegalHoldController {
  constructor(
    private readonly holds: LegalHoldRepository,
    private readonly documents: DocumentRepository,
    private readonly firms: Firms,
    private readonly log: AccessLog,
  ) {}

  /** Holds on a firm's documents, lifted ones too, the latest first. */
  @RequirePermission('hold.read')
  @Problems('NOT_FOUND')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: LegalHoldQueryDto): Promise<LegalHoldListDto> {
    const { id } = await this.firms.get(normalizeCreditCode(query.creditCode), caller);
    const items = (await this.holds.ofFirm(id, scopeOf(caller))).map(toLegalHoldResponse);
    return { items };
  }

  /** Keeps documents from being destroyed when their term ends, until a leader lifts it. */
  @RequirePermission('document.hold')
  @Problems('NOT_FOUND', 'DOCUMENT_UNKNOWN')
  @ApiCreatedResponse({ type: LegalHoldResponseDto })
  @Post()
  async set(
    @Envelope() { commandId, requestHash }: CommandEnvelope,
    @Caller() caller: Principal,
    @Body() { creditCode, documentId, reason }: LegalHoldRequestDto,
  ): Promise<Answer<LegalHoldResponseDto>> {
    const firm = await this.firms.get(normalizeCreditCode(creditCode), caller);
    const document = documentId ? await this.documents.find(documentId, scopeOf(caller)) : null;
    if (documentId && document?.creditCode !== firm.id) throw documentUnknown();
    const actor = toActor(caller);
    const hold: LegalHold = {
      id: deriveId('hld', actor, commandId),
      creditCode: firm.id,
      regionCode: firm.state.regionCode,
      documentId: documentId ?? null,
      reason,
      by: { kind: actor.kind, id: actor.id, ...(actor.name ? { name: actor.name } : {}) },
      at: toInstant(Date.now()),
      requestHash,
      lifted: null,
    };
    await this.note(caller, 'document.hold', hold);
    const stored = await this.holds.set(hold);
    if (stored.requestHash !== requestHash) throw keyReused();
    return new Answer(201, toLegalHoldResponse(stored), stored.at !== hold.at);
  }

  /** Lets the terms run again. */
  @RequirePermission('document.release')
  @Problems('NOT_FOUND', 'HOLD_LIFTED')
  @ApiOkResponse({ type: LegalHoldResponseDto })
  @HttpCode(200)
  @Post(':id/lift')
  async lift(
    @Envelope() _envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() { reason }: LiftHoldRequestDto,
  ): Promise<LegalHoldResponseDto> {
    const hold = await this.holds.find(id, scopeOf(caller));
    if (!hold) throw notFound();
    const { kind, id: account, name } = toActor(caller);
    const by = { kind, id: account, ...(name ? { name } : {}) };
    const lifted = { by, at: toInstant(Date.now()), reason };
    await this.note(caller, 'document.release', hold);
    if (!(await this.holds.lift(id, lifted))) {
      // The same word from the same person is a repetition; another's comes too late.
      if (hold.lifted?.by.id === account && hold.lifted.reason === reason) return toLegalHoldResponse(hold);
      throw new DomainError(409, 'HOLD_LIFTED', text('该保全已解除。', 'This hold is lifted already.'));
    }
    return toLegalHoldResponse({ ...hold, lifted });
  }

  private note(caller: Principal, action: string, { id, creditCode, regionCode }: LegalHold): Promise<void> {
    return this.log.note(caller, { action, subject: { type: 'legal-hold', id }, creditCode, regionCode });
  }
}

function documentUnknown(): DomainError {
  return new DomainError(422, 'DOCUMENT_UNKNOWN', text('该企业没有此文件。', 'The firm has no such document.'));
}

function keyReused(): DomainError {
  return new DomainError(
    422,
    'IDEMPOTENCY_KEY_REUSED',
    text('该 Idempotency-Key 已用于另一请求', 'This Idempotency-Key was used for another request'),
  );
}
