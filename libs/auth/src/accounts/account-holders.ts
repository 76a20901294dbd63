import { AppConfig } from '@app/config';
import { type Assignee, isAddressedTo } from '@app/domain';
import { DirectoryRepository, RegionScope, UserRepository } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Account } from './account';
import { demonstrationProfiles, enterpriseAccount } from './demonstration-accounts';

/** Somebody to whom something can be addressed. */
export type Holder = Omit<Account, 'passwordHash'>;

/** Shortest code of a branch that accounts can have: a province. */
const SHORTEST_BRANCH = 2;

/** Who holds what: the accounts to which something is addressed. In demonstrations also those of the demonstration. */
@Injectable()
export class AccountHolders {
  constructor(
    private readonly config: AppConfig,
    private readonly users: UserRepository,
    private readonly firms: DirectoryRepository,
  ) {}

  /**
   * The active accounts that an assignee means, without those that it excludes.
   *
   * @param regionCode of the firm; a role is held for a branch that contains it
   */
  async find(assignee: Assignee, regionCode: string): Promise<readonly Holder[]> {
    const branches = branchesOf(regionCode);
    const stored = await this.users.holders(assignee, branches);
    const shown = this.config.demonstration ? await this.demonstrationHolders(assignee, branches) : [];
    const known = new Set(stored.map(({ id }) => id));
    return [...stored, ...shown.filter(({ id }) => !known.has(id))].filter(
      ({ id }) => !assignee.excludes?.includes(id),
    );
  }

  /** What the holders of these accounts are called; accounts that are gone are absent. */
  async namesOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (accounts.length === 0) return new Map();
    const shown = this.config.demonstration ? demonstrationProfiles().filter(({ id }) => accounts.includes(id)) : [];
    const stored = await this.users.namesOf(accounts);
    return new Map([...shown, ...stored].map(({ id, name }) => [id, name]));
  }

  private async demonstrationHolders(assignee: Assignee, branches: readonly string[]): Promise<readonly Holder[]> {
    if (assignee.creditCode !== undefined) {
      const firm = await this.firms.find(assignee.creditCode, RegionScope.everything());
      const user = firm && enterpriseAccount(firm, '');
      return user && isMeant(assignee, user) ? [withoutPassword(user)] : [];
    }
    return demonstrationProfiles().filter(
      (account) => branches.includes(account.regionCode) && isMeant(assignee, account),
    );
  }
}

function isMeant(assignee: Assignee, account: Holder): boolean {
  return isAddressedTo(assignee, { kind: 'person', ...account });
}

function withoutPassword({ passwordHash: _hash, ...holder }: Account): Holder {
  return holder;
}

/** Every code that the code begins with: the branches that contain it, and itself. */
function branchesOf(regionCode: string): readonly string[] {
  const lengths = Array.from({ length: Math.max(0, regionCode.length - SHORTEST_BRANCH + 1) }, (_, n) => n);
  return lengths.map((n) => regionCode.slice(0, n + SHORTEST_BRANCH));
}
