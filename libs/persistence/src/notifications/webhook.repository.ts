import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, readIn, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import type { WebhookRow } from './administered';
import { WEBHOOKS, type WebhookDocument } from './administered.schema';

/** Subscriptions are few: an administrator makes each. */
const MOST = 200;

@Injectable()
export class WebhookRepository {
  constructor(@InjectModel(WEBHOOKS) private readonly webhooks: Model<WebhookDocument>) {}

  async list(scope: RegionScope, session?: TransactionSession): Promise<readonly WebhookRow[]> {
    const rows = await translated(() =>
      this.webhooks
        .find(scopeFilter(scope))
        .sort({ _id: 1 })
        .limit(MOST)
        .setOptions(readIn(session))
        .lean<WebhookDocument[]>(),
    );
    return rows.map(toRow);
  }

  async find(id: string, scope: RegionScope, session?: TransactionSession): Promise<WebhookRow | undefined> {
    const row = await translated(() =>
      this.webhooks
        .findOne({ $and: [{ _id: id }, scopeFilter(scope)] })
        .setOptions(readIn(session))
        .lean<WebhookDocument>(),
    );
    return row ? toRow(row) : undefined;
  }

  async save({ id, kinds, ...row }: WebhookRow, session: TransactionSession): Promise<void> {
    const options = { upsert: true, session: toNativeSession(session) };
    await this.webhooks.collection.replaceOne({ _id: id as never }, { ...row, kinds: [...kinds] }, options);
  }

  async remove(id: string, session: TransactionSession): Promise<void> {
    await this.webhooks.deleteOne({ _id: id }).setOptions(readIn(session));
  }
}

function toRow({ _id, ...row }: WebhookDocument): WebhookRow {
  return { id: _id, ...row };
}
