import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type TransactionSession, readIn, toNativeSession } from '../base/session';
import { translated } from '../base/translated';
import { EVENT_FIELDS, toStoredEvent } from './mapper';
import { EVENTS, type EventDocument } from './schema';
import type { StoredEvent, Tells } from './stored-event';

/** An event of which messages are still to be made. */
export interface UntoldEvent {
  readonly event: StoredEvent;
  readonly creditCode: string;
  readonly regionCode: string;
  readonly tells: Tells;
}

/** The mark by which no message is lost: set in the transaction of the event, taken away in that of its messages. */
@Injectable()
export class UntoldRepository {
  constructor(@InjectModel(EVENTS) private readonly events: Model<EventDocument>) {}

  /** In no order that means anything: each event is told by itself. */
  async findIds(limit: number): Promise<readonly string[]> {
    const rows = await translated(() => this.events.find({ untold: true }, { _id: 1 }).limit(limit).lean());
    return rows.map(({ _id }) => _id);
  }

  /** How many wait, at most `cap`, and since when; for the metric. */
  async backlog(cap: number): Promise<{ readonly count: number; readonly oldest: string | null }> {
    const rows = await this.events.find({ untold: true }, { recordedAt: 1 }).limit(cap).lean();
    const oldest = rows.map(({ recordedAt }) => recordedAt).sort()[0];
    return { count: rows.length, oldest: oldest ?? null };
  }

  /** Undefined where it was told meanwhile. */
  async find(id: string, session: TransactionSession): Promise<UntoldEvent | undefined> {
    const fields = { ...EVENT_FIELDS, creditCode: 1, regionCode: 1, tells: 1 };
    const row = await this.events
      .findOne({ _id: id, untold: true }, fields)
      .setOptions(readIn(session))
      .lean<EventDocument>();
    if (!row) return undefined;
    const { creditCode, regionCode, tells } = row;
    return { event: toStoredEvent(row), creditCode, regionCode, tells: tells ?? { tasks: [] } };
  }

  /** What else the command did to the same thing: the types of its events. */
  async typesOfCommand({ aggregate, commandId }: StoredEvent): Promise<readonly string[]> {
    const filter = { 'aggregate.type': aggregate.type, 'aggregate.id': aggregate.id, commandId };
    const rows = await this.events.find(filter, { type: 1 }).lean();
    return rows.map(({ type }) => type);
  }

  /** @returns false where another was first */
  async markTold(id: string, session: TransactionSession): Promise<boolean> {
    const result = await this.events.collection.updateOne(
      { _id: id as never, untold: true },
      { $unset: { untold: 1, tells: 1 } },
      { session: toNativeSession(session) },
    );
    return result.modifiedCount === 1;
  }

  /** Puts an event aside that no message can be made of, so that it holds up nobody. */
  async setAside(id: string, session: TransactionSession): Promise<void> {
    const set = { $set: { untold: false } };
    await this.events.collection.updateOne({ _id: id as never, untold: true }, set, {
      session: toNativeSession(session),
    });
  }

  async tellAgain(id: string, session: TransactionSession): Promise<void> {
    const set = { $set: { untold: true } };
    await this.events.collection.updateOne({ _id: id as never, untold: false }, set, {
      session: toNativeSession(session),
    });
  }
}
