import { AccountSettingsRepository, type ContactRow, type OutboxItem, type StoredParcel } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Delivery } from '../couriers/courier';
import { ContactSafe } from './contact-safe';
import { Objectors } from './objectors';
import { ContactVault } from './vault';

/** Finds where a parcel goes, at the moment of sending: an address that was changed or taken away meanwhile is not written to. */
@Injectable()
export class ContactBook {
  constructor(
    private readonly settings: AccountSettingsRepository,
    private readonly safe: ContactSafe,
    private readonly vault: ContactVault,
    private readonly objectors: Objectors,
  ) {}

  /** Undefined where nobody can be reached so. */
  async address(parcel: StoredParcel): Promise<Delivery | undefined> {
    const { id, language, payload, account } = parcel;
    const items = parcel.sealed === null ? parcel.items : [this.unsealed(parcel, parcel.sealed)];
    if (this.objectors.isMeant(parcel.to)) {
      const left = await this.objectors.addressOf(parcel.to);
      return left ? { id, address: left, language, items, payload } : undefined;
    }
    if (account === null) return { id, address: parcel.to, language, items, payload };
    const contact = await this.settings.contactOf(account);
    const address = contact && (await this.addressOf(contact, parcel));
    return address ? { id, address, language, items, payload } : undefined;
  }

  private async addressOf(
    { account, email, phone, pending }: ContactRow,
    { channel, to }: StoredParcel,
  ): Promise<string | undefined> {
    // A code goes to the address that it is for, and to no later one.
    if (to.startsWith('pending:')) {
      return pending?.since === to.slice('pending:'.length) ? this.safe.open(account, pending.sealed) : undefined;
    }
    const contact = channel === 'sms' ? phone : email;
    return contact ? this.safe.open(account, contact.sealed) : undefined;
  }

  private unsealed({ id, items }: StoredParcel, sealed: string): OutboxItem {
    const [item] = items;
    const text = this.vault.open(id, sealed);
    return { id, kind: item?.kind ?? 'account', subject: item?.subject ?? '', text, link: null };
  }
}
