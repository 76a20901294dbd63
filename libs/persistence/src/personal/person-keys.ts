import { createHmac, randomBytes } from 'node:crypto';
import { type PersonRef, toInstant } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { KEY_BYTES } from './cipher';
import { MasterKeys } from './master-keys';
import { PERSONAL_KEYS, type PersonalKeyDocument } from './schema';

/** Without it nobody could tell from an id of a key whose it is, nor try names against it. */
const PEPPER = 'pepper';
const DUPLICATE_KEY = 11000;

/** For what a key is used. */
export interface KeyUse {
  readonly creditCode: string;
  readonly regionCode: string;
  /** `<type>:<id>` of the thing beside whose events a value stands. */
  readonly thing?: string;
  readonly fields: readonly string[];
}

/** One key for each person. After an erasure the same person gets another one: what was erased stays erased. */
@Injectable()
export class PersonKeys {
  private pepper: Promise<Buffer> | undefined;

  constructor(
    private readonly masters: MasterKeys,
    @InjectModel(PERSONAL_KEYS) private readonly keys: Model<PersonalKeyDocument>,
  ) {}

  /** Stored at once, outside of any transaction: a key that nothing lies under harms nobody. */
  async of(person: PersonRef, use: KeyUse): Promise<{ readonly id: string; readonly secret: Buffer }> {
    const stem = await this.stemOf(person, use.creditCode);
    for (;;) {
      const rows = await this.generations(stem);
      const living = rows.find(({ wrapped }) => wrapped !== null);
      if (living) {
        await this.noteUse(living, use);
        const secret = this.masters.unwrap({ master: living.master, wrapped: living.wrapped ?? '' }, living._id);
        return { id: living._id, secret };
      }
      await this.create(`${stem}_${rows.length + 1}`, person, use);
    }
  }

  /** Ids of the living keys of a person; none where nothing is known of them. */
  async idsOf(person: PersonRef, creditCode: string): Promise<readonly string[]> {
    const rows = await this.generations(await this.stemOf(person, creditCode));
    return rows.filter(({ wrapped }) => wrapped !== null).map(({ _id }) => _id);
  }

  private async stemOf(person: PersonRef, creditCode: string): Promise<string> {
    const whose = person.startsWith('account:') ? person : `${creditCode}|${person}`;
    return `pky_${createHmac('sha256', await this.pepperOf())
      .update(whose)
      .digest('hex')
      .slice(0, 32)}`;
  }

  /** What is kept in place of something that tells a person: the same for the same everywhere, and of no use without the master key. */
  async markOf(kind: string, value: string): Promise<string> {
    return createHmac('sha256', await this.pepperOf())
      .update(`mark|${kind}|${value}`)
      .digest('hex');
  }

  private async generations(stem: string): Promise<PersonalKeyDocument[]> {
    return this.keys.find({ _id: { $gte: `${stem}_`, $lt: `${stem}\`` } }).lean<PersonalKeyDocument[]>();
  }

  private async create(id: string, person: PersonRef, use: KeyUse): Promise<void> {
    const isAccount = person.startsWith('account:');
    await this.insert({
      ...documentOf(id, isAccount ? person : (person.split(':')[0] ?? '')),
      ...this.masters.wrap(randomBytes(KEY_BYTES), id),
      creditCode: isAccount ? '' : use.creditCode,
      regionCode: isAccount ? use.regionCode.slice(0, 6) : use.regionCode,
    });
  }

  /** Somebody else's insert of the same is as good. */
  private async insert(row: PersonalKeyDocument): Promise<void> {
    try {
      await this.keys.collection.insertOne(row as never);
    } catch (error) {
      if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error;
    }
  }

  private async noteUse({ _id, fields, things = [], firms = [] }: PersonalKeyDocument, use: KeyUse): Promise<void> {
    const news = {
      fields: use.fields.filter((name) => !fields.includes(name)),
      things: use.thing && !things.includes(use.thing) ? [use.thing] : [],
      firms: use.creditCode && !firms.includes(use.creditCode) ? [use.creditCode] : [],
    };
    const added = Object.entries(news).filter(([, values]) => values.length > 0);
    if (added.length === 0) return;
    const $addToSet = Object.fromEntries(added.map(([name, values]) => [name, { $each: values }]));
    await this.keys.collection.updateOne({ _id: _id as never }, { $addToSet });
  }

  private pepperOf(): Promise<Buffer> {
    this.pepper ??= this.readPepper();
    // A failure is not remembered: the master key may be put in place meanwhile.
    this.pepper.catch(() => (this.pepper = undefined));
    return this.pepper;
  }

  private async readPepper(): Promise<Buffer> {
    const stored = await this.keys.findById(PEPPER).lean<PersonalKeyDocument>();
    if (stored) return this.masters.unwrap({ master: stored.master, wrapped: stored.wrapped ?? '' }, PEPPER);
    await this.insert({ ...documentOf(PEPPER, PEPPER), ...this.masters.wrap(randomBytes(KEY_BYTES), PEPPER) });
    return this.readPepper();
  }
}

function documentOf(id: string, subject: string): Omit<PersonalKeyDocument, 'master' | 'wrapped'> {
  const now = toInstant(Date.now());
  return {
    ...{ _id: id, subject, creditCode: '', regionCode: '', fields: [], things: [], firms: [] },
    ...{ createdAt: now, destroyedAt: null, erasure: null },
  };
}
