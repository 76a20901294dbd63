import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** Who you are and what you may do. */
export const AUTH_PROBLEMS = {
  UNAUTHENTICATED: { status: 401, title: text('未登录或登录已失效', 'Not logged in, or no longer') },
  LOGIN_FAILED: { status: 401, title: text('用户名或密码错误', 'The user name or the password is wrong') },
  REFRESH_TOKEN_INVALID: { status: 401, title: text('刷新令牌无效', 'The refresh token is not valid') },
  REFRESH_TOKEN_REUSED: { status: 401, title: text('刷新令牌已被使用过', 'The refresh token was used before') },
  FORBIDDEN: { status: 403, title: text('没有权限', 'Not permitted') },
  LOGIN_LOCKED: { status: 429, title: text('登录失败次数过多，暂时锁定', 'Locked after too many failed logins') },
  LOGIN_BUSY: { status: 503, title: text('登录请求过多，请稍后重试', 'Too many logins at once') },
} as const satisfies Record<string, ProblemEntry>;
