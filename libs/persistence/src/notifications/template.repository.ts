import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type TransactionSession, readIn, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import type { TemplateRow } from './administered';
import { TEMPLATES, type TemplateDocument } from './administered.schema';

/** Every version of every text that was edited; the texts of the product are none of them. */
@Injectable()
export class TemplateRepository {
  constructor(@InjectModel(TEMPLATES) private readonly templates: Model<TemplateDocument>) {}

  /** The latest version of each, by `<kind>:<channel>`. */
  async latest(): Promise<ReadonlyMap<string, TemplateRow>> {
    const rows = await translated(() => this.templates.find().sort({ version: 1 }).lean<TemplateDocument[]>());
    return new Map(rows.map(({ _id, ...row }) => [`${row.kind}:${row.channel}`, row]));
  }

  /** The newest first. */
  async versions(kind: string, channel: string, session?: TransactionSession): Promise<readonly TemplateRow[]> {
    const rows = await translated(() =>
      this.templates
        .find({ kind, channel })
        .sort({ version: -1 })
        .limit(100)
        .setOptions(readIn(session))
        .lean<TemplateDocument[]>(),
    );
    return rows.map(({ _id, ...row }) => row);
  }

  /** @throws the driver's duplicate key error where somebody saved the same version first: the transaction runs again */
  async add(row: TemplateRow, session: TransactionSession): Promise<void> {
    const document = { _id: `${row.kind}:${row.channel}:${row.version}`, ...row };
    await this.templates.create([document], { session: toNativeSession(session) ?? null });
  }
}
