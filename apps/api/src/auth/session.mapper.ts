import type { Granted, Principal } from '@app/auth';
import { actionsOf, toInstant } from '@app/domain';
import type {
  BrowserSessionResponseDto,
  MeResponseDto,
  SessionResponseDto,
  UserResponseDto,
} from './dto/session.response';

export function toSessionResponse(granted: Granted): SessionResponseDto {
  return {
    accessToken: granted.accessToken,
    expiresAt: toInstant(granted.accessExpiresAt),
    refreshToken: granted.refreshToken,
    user: toUserResponse(granted.principal),
  };
}

export function toMeResponse(principal: Principal, csrfToken: string): MeResponseDto {
  return { ...toUserResponse(principal), actions: [...actionsOf(principal)], csrfToken };
}

export function toBrowserSession(granted: Granted, csrfToken: string): BrowserSessionResponseDto {
  return { ...toMeResponse(granted.principal, csrfToken), expiresAt: toInstant(granted.accessExpiresAt) };
}

function toUserResponse({ id, name, roles, regionCode, department, creditCode }: Principal): UserResponseDto {
  return {
    id,
    name,
    roles: [...roles],
    regionCode,
    ...(department ? { department } : {}),
    ...(creditCode ? { creditCode } : {}),
  };
}
