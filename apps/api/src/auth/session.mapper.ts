import type { Granted, Principal } from '@app/auth';
import { actionsOf, toInstant } from '@app/domain';
import type { MeResponseDto, SessionResponseDto, UserResponseDto } from './dto/session.response';

export function toSessionResponse(granted: Granted): SessionResponseDto {
  return {
    accessToken: granted.accessToken,
    expiresAt: toInstant(granted.accessExpiresAt),
    refreshToken: granted.refreshToken,
    user: toUserResponse(granted.principal),
  };
}

export function toMeResponse(principal: Principal): MeResponseDto {
  return { ...toUserResponse(principal), actions: [...actionsOf(principal)] };
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
