import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type TransactionSession, toNativeSession } from '../base/session';
import { RECEIPT_FIELDS, receiptId, toReceipt, toReceiptDocument } from './mapper';
import type { Receipt } from './receipt';
import { RECEIPTS, type ReceiptDocument } from './schema';

/** Receipts are looked up by who asked and under which id; the pair is the scope. */
@Injectable()
export class ReceiptRepository {
  constructor(@InjectModel(RECEIPTS) private readonly receipts: Model<ReceiptDocument>) {}

  async find(principal: string, commandId: string, session?: TransactionSession): Promise<Receipt | undefined> {
    const row = await this.receipts
      .findOne({ _id: receiptId(principal, commandId) }, RECEIPT_FIELDS)
      .session(toNativeSession(session) ?? null)
      .lean<ReceiptDocument>();
    return row ? toReceipt(row) : undefined;
  }

  /** @throws the driver's duplicate key error where the same command was stored meanwhile */
  async insert(receipt: Receipt, session: TransactionSession): Promise<void> {
    await this.receipts.collection.insertOne(toReceiptDocument(receipt) as never, {
      session: toNativeSession(session),
    });
  }
}
