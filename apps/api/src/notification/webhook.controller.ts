import { randomBytes } from 'node:crypto';
import { type Principal, RequirePermission, scopeOf, toActor } from '@app/auth';
import { AppConfig } from '@app/config';
import { DomainError, isWithinBranch, text, toInstant } from '@app/domain';
import { ContactVault, faultOfWebhookAddress } from '@app/notifications';
import { type WebhookRow, WebhookRepository } from '@app/persistence';
import { deriveId, notFound } from '@app/record';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { WebhookRequestDto } from './dto/administration.requests.dto';
import { CreatedWebhookResponseDto, WebhookResponseDto, WebhooksResponseDto } from './administration.response';

@ApiTags('webhooks')
@RequirePermission('admin.notifications')
@Controller('api/v1/admin/webhooks')
export class WebhookController {
  constructor(
    private readonly config: AppConfig,
    private readonly webhooks: WebhookRepository,
    private readonly vault: ContactVault,
    private readonly once: RecordedOnce,
  ) {}

  /** Subscriptions of the caller's branch. */
  @Get()
  async list(@Caller() caller: Principal): Promise<WebhooksResponseDto> {
    return { items: (await this.webhooks.list(scopeOf(caller))).map(toResponse) };
  }

  /** Subscribes a program. The key of the signature is shown in this answer only. */
  @Problems('WEBHOOK_REFUSED', 'REGION_OUTSIDE_BRANCH', 'TOO_BUSY')
  @ApiCreatedResponse({ type: CreatedWebhookResponseDto })
  @HttpCode(201)
  @Post()
  async create(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Body() body: WebhookRequestDto,
  ): Promise<Answer<CreatedWebhookResponseDto>> {
    this.check(body, caller);
    const actor = toActor(caller);
    const id = deriveId('whk', actor, commandId);
    const secret = randomBytes(32).toString('base64url');
    const asked = { actor, commandId, requestHash: requestHash('POST', 'admin/webhooks', { ...body }) };
    const answer = await this.once.run(asked, async (session) => {
      const createdAt = toInstant(Date.now());
      const row = { id, ...fieldsOf(body), secret: this.vault.seal(id, secret), createdBy: caller.id, createdAt };
      await this.webhooks.save(row, session);
      return { status: 201, body: toResponse(row) };
    });
    // The stored answer is without the key: a repeat does not show it again.
    return answer.replayed ? answer : new Answer(201, { ...answer.body, secret });
  }

  /** Changes a subscription; its key stays. */
  @Problems('NOT_FOUND', 'WEBHOOK_REFUSED', 'REGION_OUTSIDE_BRANCH', 'TOO_BUSY')
  @ApiOkResponse({ type: WebhookResponseDto })
  @Put(':id')
  change(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: WebhookRequestDto,
  ): Promise<Answer<WebhookResponseDto>> {
    this.check(body, caller);
    const hash = requestHash('PUT', `admin/webhooks/${id}`, { ...body });
    return this.once.run({ actor: toActor(caller), commandId, requestHash: hash }, async (session) => {
      const row = await this.webhooks.find(id, scopeOf(caller), session);
      if (!row) throw notFound();
      const changed = { ...row, ...fieldsOf(body) };
      await this.webhooks.save(changed, session);
      return { status: 200, body: toResponse(changed) };
    });
  }

  /** Ends a subscription; what still waits for it is given up. */
  @Problems('NOT_FOUND', 'TOO_BUSY')
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete(':id')
  remove(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
  ): Promise<Answer<undefined>> {
    const hash = requestHash('DELETE', `admin/webhooks/${id}`, {});
    return this.once.run({ actor: toActor(caller), commandId, requestHash: hash }, async (session) => {
      if (!(await this.webhooks.find(id, scopeOf(caller), session))) throw notFound();
      await this.webhooks.remove(id, session);
      return { status: 204, body: undefined };
    });
  }

  private check({ url, regionCode }: WebhookRequestDto, caller: Principal): void {
    if (!isWithinBranch(regionCode, caller.regionCode)) {
      throw new DomainError(422, 'REGION_OUTSIDE_BRANCH', text('不在您的辖区内', 'Outside your branch'));
    }
    const { mode, notifications } = this.config;
    const fault = faultOfWebhookAddress(url, notifications.webhookHosts, mode === 'demonstration');
    if (!fault) return;
    const detail = text(`该地址不允许订阅（${fault}）`, `Messages may not go to this address (${fault})`);
    throw new DomainError(422, 'WEBHOOK_REFUSED', detail);
  }
}

function fieldsOf({ url, kinds, regionCode, active }: WebhookRequestDto) {
  return { url, kinds, regionCode, active };
}

/** Without the key. */
function toResponse({ secret: _secret, ...row }: WebhookRow): WebhookResponseDto {
  return row;
}
