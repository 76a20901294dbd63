import { randomBytes } from 'node:crypto';
import { type Instant, toInstant } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import type { PersonalValues } from '../events/stored-event';
import { KEY_BYTES, decrypt, encrypt } from './cipher';
import { MasterKeys } from './master-keys';
import { PERSONAL_KEYS, type PersonalKeyDocument } from './schema';

/** Personal values as an event's row keeps them: unreadable without their key. */
export interface SealedPersonal {
  readonly key: string;
  /** Base64 of the encrypted values and salts. */
  readonly box: string;
}

/** Whose values they are, and where. */
export interface PersonalOwner {
  readonly eventId: string;
  readonly subject: string;
  readonly creditCode: string;
  readonly regionCode: string;
}

/** A subject's key without the key itself. */
export type PersonalSubject = Omit<PersonalKeyDocument, '_id' | 'wrapped' | 'master'> & { readonly id: string };

/** Keeps personal values encrypted, one key for each subject. Whoever destroys the key erases the values, in every copy of them. */
@Injectable()
export class PersonalVault {
  constructor(
    private readonly masters: MasterKeys,
    @InjectModel(PERSONAL_KEYS) private readonly keys: Model<PersonalKeyDocument>,
  ) {}

  /** Encrypts values under a key of their own; the key belongs into the same transaction. */
  seal(
    values: PersonalValues,
    owner: PersonalOwner,
  ): { readonly sealed: SealedPersonal; readonly key: PersonalKeyDocument } {
    const { eventId, subject, creditCode, regionCode } = owner;
    const id = `pky_${randomBytes(12).toString('hex')}`;
    const secret = randomBytes(KEY_BYTES);
    const key: PersonalKeyDocument = {
      ...{ _id: id, subject, creditCode, regionCode, fields: Object.keys(values), ...this.masters.wrap(secret, id) },
      ...{ createdAt: toInstant(Date.now()), destroyedAt: null, erasure: null },
    };
    return { sealed: { key: id, box: encrypt(secret, Buffer.from(JSON.stringify(values), 'utf8'), eventId) }, key };
  }

  async keep(keys: readonly PersonalKeyDocument[], session: TransactionSession): Promise<void> {
    if (keys.length === 0) return;
    await this.keys.collection.insertMany(keys as never[], { session: toNativeSession(session) });
  }

  /** The values of events by their ids; those whose key was destroyed are not among them. */
  async open(
    sealed: readonly { readonly eventId: string; readonly personal: SealedPersonal }[],
  ): Promise<ReadonlyMap<string, PersonalValues>> {
    const ids = sealed.map(({ personal }) => personal.key);
    const rows = ids.length === 0 ? [] : await this.keys.find({ _id: { $in: ids } }).lean<PersonalKeyDocument[]>();
    const byId = new Map(rows.map((row) => [row._id, row]));
    const opened = new Map<string, PersonalValues>();
    for (const { eventId, personal } of sealed) {
      const row = byId.get(personal.key);
      if (!row?.wrapped) continue;
      const secret = this.masters.unwrap({ master: row.master, wrapped: row.wrapped }, row._id);
      opened.set(eventId, JSON.parse(decrypt(secret, personal.box, eventId).toString('utf8')) as PersonalValues);
    }
    return opened;
  }

  /** Whose personal values the record of a firm holds or held, without a value. */
  async subjectsOf(creditCode: string, scope: RegionScope): Promise<readonly PersonalSubject[]> {
    const rows = await this.keys
      .find({ $and: [{ creditCode }, scopeFilter(scope)] }, { wrapped: 0, master: 0 })
      .sort({ createdAt: 1, _id: 1 })
      .lean<PersonalKeyDocument[]>();
    return rows.map(({ _id, ...subject }) => ({ id: _id, ...subject }));
  }

  /** Destroys keys for ever. @returns how many were still there */
  async destroy(ids: readonly string[], erasure: string, at: Instant, session: TransactionSession): Promise<number> {
    const result = await this.keys.collection.updateMany(
      { _id: { $in: [...ids] as never[] }, wrapped: { $ne: null } },
      { $set: { wrapped: null, destroyedAt: at, erasure } },
      { session: toNativeSession(session) },
    );
    return result.modifiedCount;
  }

  /** Puts keys that are under an earlier master key under the one in use. @returns how many */
  async rewrap(limit: number): Promise<number> {
    const rows = await this.keys
      .find({ master: { $in: [...this.masters.earlier] }, wrapped: { $ne: null } })
      .limit(limit)
      .lean<PersonalKeyDocument[]>();
    for (const { _id, master, wrapped } of rows) {
      const secret = this.masters.unwrap({ master, wrapped: wrapped ?? '' }, _id);
      // Only where nobody destroyed it meanwhile.
      await this.keys.updateOne({ _id, wrapped }, { $set: this.masters.wrap(secret, _id) });
    }
    return rows.length;
  }

  /** How many keys lie under a master key that is not at hand: their data cannot be read until it is. */
  async locked(): Promise<number> {
    const known = [this.masters.current, ...this.masters.earlier];
    return this.keys.countDocuments({ master: { $nin: known }, wrapped: { $ne: null } });
  }
}
