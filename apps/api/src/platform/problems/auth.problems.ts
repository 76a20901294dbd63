import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** Who you are and what you may do. */
export const AUTH_PROBLEMS = {
  UNAUTHENTICATED: { status: 401, title: text('未登录或登录已失效', 'Not logged in, or no longer') },
  LOGIN_FAILED: { status: 401, title: text('用户名或密码错误', 'The user name or the password is wrong') },
  REFRESH_TOKEN_INVALID: { status: 401, title: text('刷新令牌无效', 'The refresh token is not valid') },
  REFRESH_TOKEN_REUSED: { status: 401, title: text('刷新令牌已被使用过', 'The refresh token was used before') },
  CSRF_TOKEN_INVALID: { status: 403, title: text('页面校验失败', 'The page is not known to belong to the session') },
  FORBIDDEN: { status: 403, title: text('没有权限', 'Not permitted') },
  LOGIN_LOCKED: { status: 429, title: text('登录失败次数过多，暂时锁定', 'Locked after too many failed logins') },
  LOGIN_BUSY: { status: 503, title: text('登录请求过多，请稍后重试', 'Too many logins at once') },
  ACCOUNT_EXISTS: { status: 409, title: text('用户名已被使用', 'The user name is taken') },
  ACCOUNT_OWN: { status: 409, title: text('不能更改本人的权限', 'Not one’s own account') },
  ACCOUNT_DEMONSTRATION: { status: 409, title: text('演示账号不能更改', 'A demonstration account does not change') },
  ACCOUNT_INCOMPLETE: { status: 422, title: text('账号信息不完整', 'The account lacks something') },
  ACCOUNT_FIRM_UNKNOWN: { status: 422, title: text('名录中没有该企业', 'The firm is not in the directory') },
  ROLES_CONFLICT: { status: 422, title: text('角色不得兼任', 'The roles exclude each other') },
  PASSWORD_WEAK: { status: 422, title: text('密码过于简单', 'The password is too weak') },
  PASSWORD_WRONG: { status: 422, title: text('当前密码不正确', 'The current password is wrong') },
} as const satisfies Record<string, ProblemEntry>;
