import type { Department, Role } from '@app/domain';
import { Schema } from 'mongoose';

export const USERS = 'users';

export interface UserDocument {
  _id: string;
  username: string;
  name: string;
  roles: Role[];
  department?: Department;
  regionCode: string;
  creditCode?: string;
  passwordHash: string;
  active: boolean;
}

export const userSchema = new Schema<UserDocument>(
  {
    _id: { type: String, required: true },
    username: String,
    name: String,
    roles: [String],
    department: String,
    regionCode: String,
    creditCode: String,
    passwordHash: String,
    active: Boolean,
  },
  { collection: USERS, versionKey: false, strict: true },
);
