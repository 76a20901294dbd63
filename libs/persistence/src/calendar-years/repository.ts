import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { PublishedYear } from '@app/domain';
import { Model } from 'mongoose';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import { CALENDAR_YEARS, type CalendarYearDocument } from './schema';

/** Published holiday schedules, one document a year; ten or twenty of them, read as a whole. */
@Injectable()
export class CalendarYearRepository {
  constructor(@InjectModel(CALENDAR_YEARS) private readonly years: Model<CalendarYearDocument>) {}

  async list(): Promise<readonly PublishedYear[]> {
    const rows = await translated(() => this.years.find().sort({ _id: 1 }).lean());
    return rows.map(({ _id, off, work, source }) => ({ year: Number(_id), off, work, source }));
  }

  /** Adds the years that are not there yet; a schedule that somebody has corrected stays as it is. */
  async addMissing(years: readonly PublishedYear[]): Promise<void> {
    const writes = years.map((schedule) => ({
      updateOne: { filter: { _id: String(schedule.year) }, update: { $setOnInsert: fieldsOf(schedule) }, upsert: true },
    }));
    await translated(() => this.years.bulkWrite(writes, { ordered: false }));
  }

  /** The schedule of one year as it stands in a transaction; undefined where none is published. */
  async find(year: number, session: TransactionSession): Promise<PublishedYear | undefined> {
    const row = await this.years
      .findById(String(year))
      .session(toNativeSession(session) ?? null)
      .lean();
    return row ? { year, off: row.off, work: row.work, source: row.source } : undefined;
  }

  /** Publishes or corrects the schedule of a year. */
  async put(schedule: PublishedYear, session?: TransactionSession): Promise<void> {
    const id = { _id: String(schedule.year) };
    const options = { upsert: true, session: toNativeSession(session) };
    await translated(() => this.years.updateOne(id, { $set: fieldsOf(schedule) }, options));
  }
}

function fieldsOf({ off, work, source }: PublishedYear): Omit<CalendarYearDocument, '_id'> {
  return { off: [...off], work: [...work], source };
}
