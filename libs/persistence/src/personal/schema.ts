import type { Instant } from '@app/domain';
import { Schema } from 'mongoose';

export const PERSONAL_KEYS = 'personal_keys';

/** The key of one subject's data, under the office's master key; without `wrapped` the data are gone for ever. */
export interface PersonalKeyDocument {
  _id: string;
  /** `person`, `objector`, `account:<id>`; of keys for one event, as they were before there was one for each person, `<type>:<id>@<revision>`. */
  subject: string;
  creditCode: string;
  regionCode: string;
  /** Names of the values under this key, for lists; no value. */
  fields: readonly string[];
  /** `<type>:<id>` of the things beside whose events values stand; absent in keys for one event. */
  things?: readonly string[];
  /** Firms whose record holds values of an account. */
  firms?: readonly string[];
  /** Id of the master key. */
  master: string;
  /** Base64 of iv, tag and the encrypted key; null once destroyed. */
  wrapped: string | null;
  createdAt: Instant;
  destroyedAt: Instant | null;
  /** The erasure that destroyed it. */
  erasure: string | null;
}

export const personalKeySchema = new Schema<PersonalKeyDocument>(
  {
    _id: { type: String, required: true },
    subject: String,
    creditCode: String,
    regionCode: String,
    fields: [String],
    things: { type: [String], default: undefined },
    firms: { type: [String], default: undefined },
    master: String,
    wrapped: { type: String, default: null },
    createdAt: String,
    destroyedAt: { type: String, default: null },
    erasure: { type: String, default: null },
  },
  { collection: PERSONAL_KEYS, versionKey: false, minimize: false, strict: true },
);
