import { Passwords } from '@app/auth';
import { AppConfig } from '@app/config';
import { UserRepository } from '@app/persistence';
import { Injectable, Logger } from '@nestjs/common';
import type { StartupTask } from '../startup-task';

const USERNAME = 'admin';

/** Lets the first person in: everybody else gets an account from them. Never changes an account that is there. */
@Injectable()
export class FirstAdministratorTask implements StartupTask {
  readonly name = 'first administrator';
  readonly blocksRequests = false;
  private readonly logger = new Logger('Accounts');

  constructor(
    private readonly config: AppConfig,
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
  ) {}

  async run(): Promise<void> {
    const { firstAdministrator } = this.config.auth;
    if (!(await this.users.isEmpty())) return;
    if (!firstAdministrator) {
      if (this.config.mode === 'production') this.logger.warn('nobody can log in: set APP_FIRST_ADMIN_PASSWORD');
      return;
    }
    const { password, regionCode } = firstAdministrator;
    // Of two processes that start at once one finds the name taken.
    const made = await this.users.insertUnlessTaken({
      id: USERNAME,
      username: USERNAME,
      name: '管理员',
      roles: ['administrator'],
      regionCode,
      passwordHash: await this.passwords.hash(password),
    });
    if (made) this.logger.log(`account ${USERNAME} was made for ${regionCode}`);
  }
}
