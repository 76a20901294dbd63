import { AnyAccount, type Principal, toActor } from '@app/auth';
import { DomainError, text } from '@app/domain';
import {
  DEFAULT_PREFERENCES,
  KIND_RULES,
  NOTIFICATION_KINDS,
  PERSONAL_CHANNELS,
  type Preferences,
  forbiddenSwitches,
  isWanted,
} from '@app/notifications';
import { AccountSettingsRepository } from '@app/persistence';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { PreferencesRequestDto } from './dto/notification.requests.dto';
import { PreferencesResponseDto } from './notification.response';

@ApiTags('notifications')
@AnyAccount()
@Controller('api/v1/notifications/preferences')
export class PreferenceController {
  constructor(
    private readonly settings: AccountSettingsRepository,
    private readonly once: RecordedOnce,
  ) {}

  /** What the caller said about messages, and what holds for each kind. */
  @Get()
  async get(@Caller() caller: Principal): Promise<PreferencesResponseDto> {
    const said = (await this.settings.preferencesOf([caller.id])).get(caller.id);
    return toResponse(said ?? DEFAULT_PREFERENCES);
  }

  /** Replaces all of it. What must be told stays on in the list. */
  @Problems('NOTIFICATION_MANDATORY', 'VALUE_REFUSED', 'TOO_BUSY')
  @ApiOkResponse({ type: PreferencesResponseDto })
  @Put()
  put(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Body() body: PreferencesRequestDto,
  ): Promise<Answer<PreferencesResponseDto>> {
    const { language, channels, digest, quietHours } = body;
    checkChannels(channels);
    const preferences: Preferences = {
      language,
      channels,
      digest: { mode: digest.mode, hour: digest.hour, weekday: digest.weekday },
      quietHours: quietHours && { from: quietHours.from, to: quietHours.to, urgentPasses: quietHours.urgentPasses },
    };
    const hash = requestHash('PUT', 'notifications/preferences', preferences);
    return this.once.run({ actor: toActor(caller), commandId, requestHash: hash }, async (session) => {
      await this.settings.savePreferences({ account: caller.id, ...preferences }, session);
      return { status: 200, body: toResponse(preferences) };
    });
  }
}

function checkChannels(channels: Record<string, unknown>): void {
  const known: readonly string[] = PERSONAL_CHANNELS;
  const kinds: readonly string[] = NOTIFICATION_KINDS;
  for (const [channel, said] of Object.entries(channels)) {
    const switches = typeof said === 'object' && said !== null && !Array.isArray(said) ? Object.entries(said) : null;
    const sound = switches?.every(([kind, on]) => kinds.includes(kind) && typeof on === 'boolean') ?? false;
    if (known.includes(channel) && sound) continue;
    const detail = text(`没有这样的渠道或消息类别：${channel}`, `No such channel, or kind of message: ${channel}`);
    throw new DomainError(422, 'VALUE_REFUSED', detail);
  }
  const [kind] = forbiddenSwitches(channels as Preferences['channels']);
  if (!kind) return;
  const { zh, en } = KIND_RULES[kind].label;
  const detail = text(`“${zh}”类消息站内不能关闭`, `Messages about “${en}” stay on in the list`);
  throw new DomainError(422, 'NOTIFICATION_MANDATORY', detail);
}

function toResponse(preferences: Preferences): PreferencesResponseDto {
  const { language, channels, digest, quietHours } = preferences;
  return {
    language,
    channels: channels,
    digest,
    quietHours,
    kinds: NOTIFICATION_KINDS.map((kind) => ({
      kind,
      label: KIND_RULES[kind].label,
      mandatory: KIND_RULES[kind].mandatory,
      inApp: isWanted(preferences, kind, 'in-app'),
      email: isWanted(preferences, kind, 'email'),
      sms: isWanted(preferences, kind, 'sms'),
    })),
  };
}
