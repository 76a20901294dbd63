import { ofAccount } from '@app/domain';
import { PersonalVault } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { ContactVault } from './vault';

/** How a sealed contact begins that lies under the key of its person. */
const OF_PERSON = 'p1.';

/** Contacts lie under the key of the account's person: whoever destroys it erases them, together with the account's name in the record. */
@Injectable()
export class ContactSafe {
  constructor(
    private readonly people: PersonalVault,
    private readonly earlier: ContactVault,
  ) {}

  /** @param regionCode branch of the account */
  async seal(account: string, regionCode: string, value: string): Promise<string> {
    const use = { creditCode: '', regionCode, fields: ['contact'] };
    return OF_PERSON + (await this.people.sealText(ofAccount(account), value, use));
  }

  /** Undefined once it was erased. What lies under the product's key, as all did before, opens until it is changed. */
  async open(account: string, sealed: string): Promise<string | undefined> {
    if (!sealed.startsWith(OF_PERSON)) return this.earlier.open(account, sealed);
    return this.people.openText(ofAccount(account), sealed.slice(OF_PERSON.length));
  }
}
