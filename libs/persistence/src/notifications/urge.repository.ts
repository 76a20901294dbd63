import type { IsoDate } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type TransactionSession, readIn, toNativeSession } from '../base/session';
import { URGES, type UrgeDocument } from './administered.schema';

/** Who urged on which task on which business day; once a day is enough. */
@Injectable()
export class UrgeRepository {
  constructor(@InjectModel(URGES) private readonly urges: Model<UrgeDocument>) {}

  async isUrged(taskId: string, on: IsoDate, session: TransactionSession): Promise<boolean> {
    const found = await this.urges.exists({ _id: `${taskId}:${on}` }).setOptions(readIn(session));
    return found !== null;
  }

  /** @throws the driver's duplicate key error where two urge at once: the transaction runs again, and sees the other */
  async add(taskId: string, on: IsoDate, urge: Omit<UrgeDocument, '_id'>, session: TransactionSession): Promise<void> {
    await this.urges.create([{ _id: `${taskId}:${on}`, ...urge }], { session: toNativeSession(session) ?? null });
  }
}
