import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { LoginFailureRepository } from '../login-failures/repository';
import { LOGIN_FAILURES, loginFailureSchema } from '../login-failures/schema';
import { SessionRepository } from '../sessions/repository';
import { SESSIONS, sessionSchema } from '../sessions/schema';
import { UserRepository } from './repository';
import { USERS, userSchema } from './schema';

const REPOSITORIES = [UserRepository, SessionRepository, LoginFailureRepository];

/** Accounts, sessions and failed logins, on the connection of `PersistenceModule`. Only the API needs them. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: USERS, schema: userSchema },
      { name: SESSIONS, schema: sessionSchema },
      { name: LOGIN_FAILURES, schema: loginFailureSchema },
    ]),
  ],
  providers: REPOSITORIES,
  exports: REPOSITORIES,
})
export class AccountPersistenceModule {}
