export {
  ACCESS_RULE,
  type AccessRule,
  AnyAccount,
  PERMISSION_EXTENSION,
  Public,
  RequirePermission,
} from './access/access.decorators';
export { AccessGuard } from './access/access.guard';
export { findPrincipal, principalOf } from './access/request-principal';
export type { Account } from './accounts/account';
export { AccountDirectory } from './accounts/account-directory';
export { DEMONSTRATION_USERNAMES, SAMPLE_COUNTY, isDemonstrationUsername } from './accounts/demonstration-accounts';
export { AuthModule } from './auth.module';
export { FAILURES_BEFORE_LOCK, LOCK_MS } from './login/login-lock';
export { type Granted, LoginService } from './login/login.service';
export { Passwords } from './login/passwords';
export { type Principal, scopeOf, toActor } from './principal';
export { ACCESS_TOKEN_SECONDS } from './tokens/access-tokens';
export { SigningKey } from './tokens/signing-key';
