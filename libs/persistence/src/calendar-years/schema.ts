import { Schema } from 'mongoose';

export const CALENDAR_YEARS = 'calendar_years';

export interface CalendarYearDocument {
  /** The year as text: the key. */
  _id: string;
  off: string[];
  work: string[];
  source: string;
}

export const calendarYearSchema = new Schema<CalendarYearDocument>(
  { _id: { type: String, required: true }, off: [String], work: [String], source: String },
  { collection: CALENDAR_YEARS, versionKey: false },
);
