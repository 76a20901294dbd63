import { Schema } from 'mongoose';
import type { SavedView } from './saved-view';

export const SAVED_VIEWS = 'saved_views';

export interface SavedViewDocument extends Omit<SavedView, 'id'> {
  _id: string;
}

export const savedViewSchema = new Schema<SavedViewDocument>(
  {
    _id: { type: String, required: true },
    list: String,
    name: String,
    query: String,
    columns: [String],
    owner: String,
    shared: Boolean,
    regionCode: String,
    savedAt: String,
  },
  { collection: SAVED_VIEWS, versionKey: false, strict: true },
);
