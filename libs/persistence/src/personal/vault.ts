import { randomBytes } from 'node:crypto';
import { type Instant, type PersonRef, toInstant } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import type { PersonalValues } from '../events/stored-event';
import { KEY_BYTES, decrypt, encrypt } from './cipher';
import { MasterKeys } from './master-keys';
import { type KeyUse, PersonKeys } from './person-keys';
import { PERSONAL_KEYS, type PersonalKeyDocument } from './schema';

/** Values under one key. */
interface SealedPart {
  readonly key: string;
  /** Base64 of the encrypted values and salts. */
  readonly box: string;
}

/** Personal values as an event's row keeps them: unreadable without their keys. */
export interface SealedPersonal extends SealedPart {
  /** What belongs to persons, each under their own key; what belongs to no one person stands in `box`, which may be empty. */
  readonly parts?: readonly SealedPart[];
}

/** Whose values they are, and where. */
export interface PersonalOwner {
  readonly eventId: string;
  readonly subject: string;
  readonly creditCode: string;
  readonly regionCode: string;
  /** Whose each value is, where it is one person's. */
  readonly whose?: Readonly<Record<string, PersonRef>>;
}

/** A subject's key without the key itself. */
export type PersonalSubject = Omit<PersonalKeyDocument, '_id' | 'wrapped' | 'master'> & { readonly id: string };

/** Keeps personal values encrypted, one key for each person. Whoever destroys the key erases the values, in every copy of them. */
@Injectable()
export class PersonalVault {
  constructor(
    private readonly masters: MasterKeys,
    private readonly people: PersonKeys,
    @InjectModel(PERSONAL_KEYS) private readonly keys: Model<PersonalKeyDocument>,
  ) {}

  /** Encrypts values under the keys of whom they belong to; a key for this event alone belongs into the same transaction. */
  async seal(
    values: PersonalValues,
    owner: PersonalOwner,
  ): Promise<{ readonly sealed: SealedPersonal; readonly key?: PersonalKeyDocument }> {
    const groups = byPerson(values, owner.whose ?? {});
    const parts: SealedPart[] = [];
    for (const [person, own] of groups.persons) parts.push(await this.sealOf(person, own, owner));
    if (Object.keys(groups.others).length === 0) return { sealed: { key: '', box: '', parts } };
    const { part, key } = this.sealAlone(groups.others, owner);
    return { sealed: parts.length > 0 ? { ...part, parts } : part, key };
  }

  /** A text of one person that stands beside no event. */
  async sealText(person: PersonRef, text: string, use: KeyUse): Promise<string> {
    const { id, secret } = await this.people.of(person, use);
    return `${id}.${encrypt(secret, Buffer.from(text, 'utf8'), person)}`;
  }

  /** Undefined once the person's key is destroyed. */
  async openText(person: PersonRef, sealed: string): Promise<string | undefined> {
    const [id = '', box = ''] = sealed.split('.');
    const row = await this.keys.findById(id).lean<PersonalKeyDocument>();
    return row?.wrapped ? decrypt(this.secretOf(row), box, person).toString('utf8') : undefined;
  }

  private async sealOf(person: PersonRef, own: PersonalValues, owner: PersonalOwner): Promise<SealedPart> {
    const { creditCode, regionCode, subject, eventId } = owner;
    const thing = subject.split('@')[0] ?? subject;
    const { id, secret } = await this.people.of(person, { creditCode, regionCode, thing, fields: Object.keys(own) });
    return { key: id, box: encrypt(secret, Buffer.from(JSON.stringify(own), 'utf8'), eventId) };
  }

  private sealAlone(values: PersonalValues, { eventId, subject, creditCode, regionCode }: PersonalOwner) {
    const id = `pky_${randomBytes(12).toString('hex')}`;
    const secret = randomBytes(KEY_BYTES);
    const key: PersonalKeyDocument = {
      ...{ _id: id, subject, creditCode, regionCode, fields: Object.keys(values), ...this.masters.wrap(secret, id) },
      ...{ createdAt: toInstant(Date.now()), destroyedAt: null, erasure: null },
    };
    return { part: { key: id, box: encrypt(secret, Buffer.from(JSON.stringify(values), 'utf8'), eventId) }, key };
  }

  async keep(keys: readonly PersonalKeyDocument[], session: TransactionSession): Promise<void> {
    if (keys.length === 0) return;
    await this.keys.collection.insertMany(keys as never[], { session: toNativeSession(session) });
  }

  /** The values of events by their ids; what lies under a key that was destroyed is not among them. */
  async open(
    sealed: readonly { readonly eventId: string; readonly personal: SealedPersonal }[],
  ): Promise<ReadonlyMap<string, PersonalValues>> {
    const parts = sealed.flatMap(({ eventId, personal }) => partsOf(personal).map((part) => ({ eventId, ...part })));
    const ids = [...new Set(parts.map(({ key }) => key))];
    const rows = ids.length === 0 ? [] : await this.keys.find({ _id: { $in: ids } }).lean<PersonalKeyDocument[]>();
    const byId = new Map(rows.map((row) => [row._id, row]));
    const opened = new Map<string, PersonalValues>();
    for (const { eventId, key, box } of parts) {
      const row = byId.get(key);
      if (!row?.wrapped) continue;
      const values = JSON.parse(decrypt(this.secretOf(row), box, eventId).toString('utf8')) as PersonalValues;
      opened.set(eventId, { ...opened.get(eventId), ...values });
    }
    return opened;
  }

  private secretOf({ _id, master, wrapped }: PersonalKeyDocument): Buffer {
    return this.masters.unwrap({ master, wrapped: wrapped ?? '' }, _id);
  }

  /** Whose personal values the record of a firm holds or held, without a value. */
  async subjectsOf(creditCode: string, scope: RegionScope): Promise<readonly PersonalSubject[]> {
    const rows = await this.keys
      .find({ $and: [{ $or: [{ creditCode }, { firms: creditCode }] }, scopeFilter(scope)] }, { wrapped: 0, master: 0 })
      .sort({ createdAt: 1, _id: 1 })
      .lean<PersonalKeyDocument[]>();
    return rows.map(({ _id, ...subject }) => ({ id: _id, ...subject }));
  }

  /** The living keys of one person. */
  idsOf(person: PersonRef, creditCode: string): Promise<readonly string[]> {
    return this.people.idsOf(person, creditCode);
  }

  /** Keys by their ids, without the keys themselves. */
  async find(ids: readonly string[]): Promise<readonly PersonalSubject[]> {
    const rows = await this.keys.find({ _id: { $in: ids } }, { wrapped: 0, master: 0 }).lean<PersonalKeyDocument[]>();
    return rows.map(({ _id, ...subject }) => ({ id: _id, ...subject }));
  }

  /**
   * A keyed hash by which the same is known again without being kept: a person by an identity number, a request by its own hash,
   * which anybody could find by trying telephone numbers. Of no use without the master key.
   *
   * @returns hex SHA-256 HMAC
   * @throws MasterKeyMissing
   */
  markOf(kind: 'id' | 'request', value: string): Promise<string> {
    return this.people.markOf(kind, value);
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

function partsOf({ key, box, parts = [] }: SealedPersonal): readonly SealedPart[] {
  return box === '' ? parts : [{ key, box }, ...parts];
}

function byPerson(values: PersonalValues, whose: Readonly<Record<string, PersonRef>>) {
  const persons = new Map<PersonRef, Record<string, PersonalValues[string]>>();
  const others: Record<string, PersonalValues[string]> = {};
  for (const [name, value] of Object.entries(values)) {
    const person = whose[name];
    if (person) persons.set(person, { ...persons.get(person), [name]: value });
    else others[name] = value;
  }
  return { persons, others };
}
