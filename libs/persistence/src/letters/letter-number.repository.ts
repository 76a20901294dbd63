import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Connection } from 'mongoose';
import { type TransactionSession, toNativeSession } from '../base/session';

interface NumberDocument {
  _id: string;
  last: number;
}

/** Numbers of official letters, one row for each county and year. */
@Injectable()
export class LetterNumberRepository {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /**
   * The next number. It is taken by the transaction that issues the letter: where that comes to nothing the number is free again,
   * so that none is ever missing; two that issue at once conflict, and one begins anew.
   */
  async next(county: string, year: number, session: TransactionSession): Promise<number> {
    const row = await this.connection
      .collection<NumberDocument>('letter_numbers')
      .findOneAndUpdate(
        { _id: `${county}:${year}` },
        { $inc: { last: 1 } },
        { upsert: true, returnDocument: 'after', session: toNativeSession(session) },
      );
    if (!row) throw new Error('an upsert gave nothing back');
    return row.last;
  }
}
