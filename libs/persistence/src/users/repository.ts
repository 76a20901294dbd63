import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { USERS, type UserDocument } from './schema';
import type { UserRow } from './user-row';

const USER_FIELDS = {
  _id: 1,
  username: 1,
  name: 1,
  roles: 1,
  department: 1,
  regionCode: 1,
  creditCode: 1,
  passwordHash: 1,
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
