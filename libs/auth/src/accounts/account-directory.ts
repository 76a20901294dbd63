import { randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '@app/config';
import { DirectoryRepository, RegionScope, UserRepository } from '@app/persistence';
import { Passwords } from '../login/passwords';
import type { Account } from './account';
import {
  ENTERPRISE_USERNAME,
  demonstrationProfiles,
  enterpriseAccount,
  findDemonstrationAccount,
} from './demonstration-accounts';

/**
 * All accounts. Stored ones in every mode; in demonstration mode also those of the demonstration, which are never stored: they come
 * from a table and, for a firm's user, from the firm's row in the directory, so that every firm registered or imported has one at once
 * and an import of 100,000 costs nothing. They share one password and one hash of it, made once a start.
 */
@Injectable()
export class AccountDirectory {
  private sharedHash: Promise<string> | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly users: UserRepository,
    private readonly firms: DirectoryRepository,
    private readonly passwords: Passwords,
  ) {}

  /** @param username as typed; upper and lower case are the same */
  async find(username: string): Promise<Account | undefined> {
    const name = username.toLowerCase();
    const stored = await this.users.findByUsername(name);
    return stored ?? (this.config.demonstration ? this.findForDemonstration(name) : undefined);
  }

  /** Those of the bureau in a demonstration; undefined in production. */
  demonstrationStaff(): readonly Omit<Account, 'passwordHash'>[] | undefined {
    return this.config.demonstration && demonstrationProfiles();
  }

  /** An account that only a demonstration has; undefined in production, and where somebody made an account of that name. */
  async findDemonstration(username: string): Promise<Account | undefined> {
    const name = username.toLowerCase();
    if (!this.config.demonstration || (await this.users.findByUsername(name))) return undefined;
    return this.findForDemonstration(name);
  }

  private async findForDemonstration(username: string): Promise<Account | undefined> {
    const passwordHash = await this.demonstrationHash();
    const known = findDemonstrationAccount(username, passwordHash);
    const creditCode = ENTERPRISE_USERNAME.exec(username)?.[1]?.toUpperCase();
    if (known || !creditCode) return known;

    const firm = await this.firms.find(creditCode, RegionScope.everything());
    return firm ? enterpriseAccount(firm, passwordHash) : undefined;
  }

  /** Makes up a password where none is configured and says it once, on the log that the person who started the process reads. */
  private demonstrationHash(): Promise<string> {
    this.sharedHash ??= this.passwords.hash(this.config.demonstration?.password ?? this.madeUp());
    return this.sharedHash;
  }

  /** Called at start in demonstration mode, so that the first login is no slower than the next. */
  async prepareDemonstration(): Promise<void> {
    if (this.config.demonstration) await this.demonstrationHash();
  }

  private madeUp(): string {
    const password = randomBytes(9).toString('base64url');
    new Logger('Demonstration').warn(`password of all demonstration accounts: ${password}`);
    return password;
  }
}
