import { Schema } from 'mongoose';
import type { SealedPersonal } from '../personal/vault';
import type { CountedChange, PersonalValues, StoredEvent, Tells } from './stored-event';

export const EVENTS = 'events';

export interface EventDocument extends Omit<StoredEvent, 'id'> {
  _id: string;
  /** Storage only, not hashed: whose dossier and which branch the event belongs to. */
  creditCode: string;
  regionCode: string;
  /** Storage only: erasing it breaks no proof. */
  personal?: SealedPersonal | PersonalValues;
  /** Storage only: the counts that this event moves; `unfolded` until the folder has applied them. */
  counted?: CountedChange;
  unfolded?: true;
  /** Storage only: the tasks of which messages are made; `untold` until they are. */
  tells?: Tells;
  untold?: true;
}

export const eventSchema = new Schema<EventDocument>(
  {
    _id: { type: String, required: true },
    aggregate: { type: { type: String }, id: { type: String } },
    revision: Number,
    type: String,
    at: String,
    recordedAt: String,
    actor: Schema.Types.Mixed,
    onBehalfOf: String,
    commandId: String,
    data: Schema.Types.Mixed,
    prevHash: String,
    hash: String,
    creditCode: String,
    regionCode: String,
    personal: Schema.Types.Mixed,
    counted: Schema.Types.Mixed,
    unfolded: Boolean,
    tells: Schema.Types.Mixed,
    untold: Boolean,
  },
  { collection: EVENTS, versionKey: false, minimize: false, strict: true },
);
