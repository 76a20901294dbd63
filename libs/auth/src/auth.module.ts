import { Global, Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { AppConfig } from '@app/config';
import { AccountPersistenceModule } from '@app/persistence';
import { AccessGuard } from './access/access.guard';
import { AccountDirectory } from './accounts/account-directory';
import { LoginLock } from './login/login-lock';
import { LoginService } from './login/login.service';
import { Passwords } from './login/passwords';
import { SessionCookies } from './session/session-cookies';
import { AccessTokens } from './tokens/access-tokens';
import { Sessions } from './tokens/sessions';
import { SigningKeyModule } from './tokens/signing-key.module';
import { SigningKey } from './tokens/signing-key';

/** Accounts, logins, tokens, and the guard of every operation. */
@Global()
@Module({
  imports: [
    AccountPersistenceModule,
    SigningKeyModule,
    JwtModule.registerAsync({
      imports: [SigningKeyModule],
      inject: [SigningKey, AppConfig],
      // The audience is the mode: a token of a demonstration opens nothing in production, even with the same secret.
      useFactory: (key: SigningKey, { mode }: AppConfig) => ({
        secret: key.derive('access token'),
        signOptions: { algorithm: 'HS256', audience: mode },
        verifyOptions: { algorithms: ['HS256'], audience: mode },
      }),
    }),
  ],
  providers: [
    AccountDirectory,
    Passwords,
    LoginLock,
    LoginService,
    Sessions,
    SessionCookies,
    AccessTokens,
    AccessGuard,
  ],
  exports: [AccountDirectory, Passwords, LoginService, SessionCookies, AccessTokens, AccessGuard, SigningKeyModule],
})
export class AuthModule {}
