import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type TransactionSession, readIn, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import type { ContactRow, PreferenceRow } from './account-settings';
import { CONTACTS, type ContactDocument, PREFERENCES, type PreferenceDocument } from './account-settings.schema';

/** What accounts said about messages, and where they are reached. By account id; a demonstration account has them too. */
@Injectable()
export class AccountSettingsRepository {
  constructor(
    @InjectModel(PREFERENCES) private readonly preferences: Model<PreferenceDocument>,
    @InjectModel(CONTACTS) private readonly contacts: Model<ContactDocument>,
  ) {}

  /** Of those that said something. */
  async preferencesOf(
    accounts: readonly string[],
    session?: TransactionSession,
  ): Promise<ReadonlyMap<string, PreferenceRow>> {
    const rows = await translated(() =>
      this.preferences
        .find({ _id: { $in: accounts } })
        .setOptions(readIn(session))
        .lean<PreferenceDocument[]>(),
    );
    return new Map(rows.map(({ _id, ...row }) => [_id, { account: _id, ...row }]));
  }

  async savePreferences({ account, ...row }: PreferenceRow, session: TransactionSession): Promise<void> {
    const options = { upsert: true, session: toNativeSession(session) };
    await this.preferences.collection.replaceOne({ _id: account as never }, row, options);
  }

  async contactOf(account: string, session?: TransactionSession): Promise<ContactRow | undefined> {
    const row = await translated(() =>
      this.contacts.findById(account).setOptions(readIn(session)).lean<ContactDocument>(),
    );
    if (!row) return undefined;
    const { _id, ...contact } = row;
    return { account: _id, ...contact };
  }

  async saveContact({ account, ...row }: ContactRow, session: TransactionSession): Promise<void> {
    const options = { upsert: true, session: toNativeSession(session) };
    await this.contacts.collection.replaceOne({ _id: account as never }, row, options);
  }

  /** What is left of contacts whose key was destroyed. */
  async forgetContact(account: string): Promise<void> {
    await this.contacts.deleteOne({ _id: account });
  }

  /** Outside of any transaction: a wrong guess counts, whatever becomes of the request. */
  async countWrongCode(account: string): Promise<void> {
    await this.contacts.updateOne({ _id: account, pending: { $ne: null } }, { $inc: { 'pending.attempts': 1 } });
  }
}
