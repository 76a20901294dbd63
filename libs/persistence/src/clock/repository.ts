import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { duplicateKeyOf } from '../base/mongo-errors';
import { translated } from '../base/translated';
import { CLOCK, type ClockDocument } from './schema';

/** Where the business clock of a demonstration stands; times are epoch milliseconds. */
export interface StoredClock {
  /** Counts the anchorings; a process that sees a higher one takes over the anchor. */
  readonly generation: number;
  readonly businessAt: number;
  readonly realAt: number;
  readonly secondsPerDay: number;
  /** The latest business time that a process reported. */
  readonly reachedAt: number;
  /** Real time of the last report: an anchor that nobody keeps is no clock. */
  readonly reportedAt: number;
  /** True after an orderly end: `reachedAt` is then exact. */
  readonly halted: boolean;
}

const ID = 'business';

@Injectable()
export class ClockRepository {
  constructor(@InjectModel(CLOCK) private readonly clock: Model<ClockDocument>) {}

  /** Reports that a process has reached a business time; answers with the clock as it is now, if there is one. */
  async report(reachedAt: number, reportedAt: number, halted: boolean): Promise<StoredClock | undefined> {
    return translated(async () => {
      const change = { $max: { reachedAt }, $set: { reportedAt, halted } };
      return toStoredClock(await this.clock.findOneAndUpdate({ _id: ID }, change, { returnDocument: 'after' }).lean());
    });
  }

  async find(): Promise<StoredClock | undefined> {
    return translated(async () => toStoredClock(await this.clock.findById(ID).lean()));
  }

  /**
   * Sets a new anchor in place of the one that was read.
   *
   * @param seen the generation that the new anchor follows, 0 where there was no clock
   * @returns false when another process was faster: read again
   */
  async anchor(clock: Omit<StoredClock, 'generation'>, seen: number): Promise<boolean> {
    return translated(async () => {
      const next = { ...clock, generation: seen + 1 };
      try {
        if (seen === 0) return Boolean(await this.clock.create({ _id: ID, ...next }));
      } catch (error) {
        if (duplicateKeyOf(error)) return false;
        throw error;
      }
      const { reachedAt, ...fields } = next;
      const result = await this.clock.updateOne({ _id: ID, generation: seen }, { $set: fields, $max: { reachedAt } });
      return result.modifiedCount === 1;
    });
  }
}

function toStoredClock(row: ClockDocument | null): StoredClock | undefined {
  if (!row) return undefined;
  const { generation, businessAt, realAt, secondsPerDay, reachedAt, reportedAt, halted } = row;
  return { generation, businessAt, realAt, secondsPerDay, reachedAt, reportedAt, halted };
}
