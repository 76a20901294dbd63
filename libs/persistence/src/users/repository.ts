import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Assignee } from '@app/domain';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, decodeCursor, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { duplicateKeyOf } from '../base/mongo-errors';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import { USERS, type UserDocument } from './schema';
import type { StoredUser, UserChange, UserRow } from './user-row';

const USER_FIELDS = {
  _id: 1,
  username: 1,
  name: 1,
  roles: 1,
  department: 1,
  regionCode: 1,
  creditCode: 1,
  passwordHash: 1,
  active: 1,
} as const;

/** Stored accounts. Demonstration accounts are none of them: they exist in that mode only and are never stored. */
@Injectable()
export class UserRepository {
  constructor(@InjectModel(USERS) private readonly users: Model<UserDocument>) {}

  /** @param username in lower case */
  async findByUsername(username: string): Promise<UserRow | undefined> {
    const document = await this.users.findOne({ username, active: true }, USER_FIELDS).lean<UserDocument>();
    return document ? toUserRow(document) : undefined;
  }

  /** Whether no account was ever stored. */
  async isEmpty(): Promise<boolean> {
    return (await translated(() => this.users.exists({}))) === null;
  }

  /** Also one that was deactivated. */
  async find(username: string, scope: RegionScope, session?: TransactionSession): Promise<StoredUser | undefined> {
    const filter = { $and: [{ username }, scopeFilter(scope)] };
    const options = { session: toNativeSession(session) };
    const document = await translated(() => this.users.findOne(filter, USER_FIELDS, options).lean<UserDocument>());
    return document ? toStoredUser(document) : undefined;
  }

  /** Accounts of a branch by their names, also those that were deactivated. */
  async page(scope: RegionScope, request: PageRequest): Promise<Page<StoredUser>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const after = request.cursor ? [{ username: { $gt: decodeCursor(request.cursor, 1)[0] } }] : [];
    const rows = await translated(() =>
      this.users
        .find({ $and: [scopeFilter(scope), ...after] }, USER_FIELDS)
        .sort({ username: 1 })
        .limit(limit + 1)
        .lean<UserDocument[]>(),
    );
    return toPage(rows, limit, ({ username }) => [username], toStoredUser);
  }

  /** Active accounts that an assignee means: by role in one of the branches, by department, by firm, or by name. */
  async holders(
    { role, department, creditCode, account }: Assignee,
    branches: readonly string[],
  ): Promise<readonly Omit<UserRow, 'passwordHash'>[]> {
    const filter: Record<string, unknown> = {
      roles: role,
      active: true,
      ...(department ? { department } : {}),
      // A firm's user belongs to the firm, wherever it moves.
      ...(creditCode ? { creditCode } : { regionCode: { $in: branches } }),
      ...(account ? { _id: account } : {}),
    };
    const rows = await translated(() => this.users.find(filter, USER_FIELDS).sort({ _id: 1 }).lean<UserDocument[]>());
    return rows.map((row) => {
      const { passwordHash: _hash, ...holder } = toUserRow(row);
      return holder;
    });
  }

  /** What the holders of accounts are called, also of those that were deactivated. */
  async namesOf(ids: readonly string[]): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const rows = await translated(() =>
      this.users.find({ _id: { $in: [...ids] } }, { name: 1 }).lean<{ _id: string; name: string }[]>(),
    );
    return rows.map(({ _id: id, name }) => ({ id, name }));
  }

  count(scope: RegionScope): Promise<number> {
    return translated(() => this.users.countDocuments(scopeFilter(scope)));
  }

  /** @throws the driver's duplicate key error where the name was taken meanwhile */
  async insert({ id, roles, ...fields }: UserRow, session?: TransactionSession): Promise<void> {
    const document = { _id: id, ...fields, roles: [...roles], active: true };
    await translated(() => this.users.create([document], { session: toNativeSession(session) }));
  }

  /** @returns false where somebody has the name already; nothing is changed then */
  async insertUnlessTaken(user: UserRow): Promise<boolean> {
    try {
      await this.insert(user);
      return true;
    } catch (error) {
      if (duplicateKeyOf(error)) return false;
      throw error;
    }
  }

  async change(id: string, change: UserChange, session: TransactionSession): Promise<void> {
    const { roles, ...fields } = change;
    const set = { ...fields, ...(roles ? { roles: [...roles] } : {}) };
    await this.users.updateOne({ _id: id }, { $set: set }, { session: toNativeSession(session) });
  }

  /** Creates an account or replaces it. */
  async save(user: UserRow): Promise<void> {
    const { id, roles, ...fields } = user;
    await this.users.replaceOne({ _id: id }, { ...fields, roles: [...roles], active: true }, { upsert: true });
  }
}

function toUserRow({
  _id,
  username,
  name,
  roles,
  department,
  regionCode,
  creditCode,
  passwordHash,
}: UserDocument): UserRow {
  return {
    id: _id,
    username,
    name,
    roles,
    regionCode,
    passwordHash,
    ...(department ? { department } : {}),
    ...(creditCode ? { creditCode } : {}),
  };
}

function toStoredUser(document: UserDocument): StoredUser {
  return { ...toUserRow(document), active: document.active };
}
