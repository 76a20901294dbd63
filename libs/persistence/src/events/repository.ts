import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { AGGREGATE_TYPES, type AggregateRef, type AggregateType, type Instant } from '@app/domain';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, readIn, toNativeSession } from '../base/session';
import type { PersonalKeyDocument } from '../personal/schema';
import { PersonalVault, type SealedPersonal } from '../personal/vault';
import { EVENT_FIELDS, toEventDocument, toStoredEvent } from './mapper';
import { EVENTS, type EventDocument } from './schema';
import { type TimelineFilter, afterEvent, timelineConditions } from './timeline';
import { type KeptValues, isSealed, subjectOf } from './kept-values';
import type { CountedChange, EventToStore, PersonalValues, StoredEvent } from './stored-event';

/** The append-only streams. There is no update and no delete of what is hashed. */
@Injectable()
export class EventRepository {
  constructor(
    @InjectModel(EVENTS) private readonly events: Model<EventDocument>,
    private readonly vault: PersonalVault,
  ) {}

  async append(events: readonly EventToStore[], session: TransactionSession): Promise<void> {
    if (events.length === 0) return;
    const rows: { row: EventDocument; key?: PersonalKeyDocument }[] = [];
    for (const event of events) rows.push(await this.withSealed(event));
    await this.events.collection.insertMany(rows.map(({ row }) => row) as never[], {
      session: toNativeSession(session),
      ordered: true,
    });
    await this.vault.keep(
      rows.flatMap(({ key }) => (key ? [key] : [])),
      session,
    );
  }

  /** One stream in order of revision. */
  async *stream(ref: AggregateRef, scope: RegionScope): AsyncGenerator<StoredEvent> {
    const filter = { 'aggregate.type': ref.type, 'aggregate.id': ref.id, ...scopeFilter(scope) };
    const cursor = this.events.find(filter, EVENT_FIELDS).sort({ revision: 1 }).lean<EventDocument[]>().cursor();
    for await (const row of cursor) yield toStoredEvent(row);
  }

  /** The streams of several things of a kind, one after the other, each in order of revision. */
  async *streams(type: AggregateType, ids: readonly string[], scope: RegionScope): AsyncGenerator<StoredEvent> {
    const filter = { 'aggregate.type': type, 'aggregate.id': { $in: [...ids] }, ...scopeFilter(scope) };
    const order = { 'aggregate.id': 1, revision: 1 } as const;
    const cursor = this.events.find(filter, EVENT_FIELDS).sort(order).lean<EventDocument[]>().cursor();
    for await (const row of cursor) yield toStoredEvent(row);
  }

  /** One stream by its id alone, in order of revision. */
  async *streamOf(id: string, scope: RegionScope): AsyncGenerator<StoredEvent> {
    const filter = { 'aggregate.type': { $in: AGGREGATE_TYPES }, 'aggregate.id': id, ...scopeFilter(scope) };
    const cursor = this.events.find(filter, EVENT_FIELDS).sort({ revision: 1 }).lean<EventDocument[]>().cursor();
    for await (const row of cursor) yield toStoredEvent(row);
  }

  /** A firm's events as a dossier lists them: by (recordedAt, aggregate id, revision). */
  async *dossier(creditCode: string, scope: RegionScope): AsyncGenerator<StoredEvent> {
    const cursor = this.events
      .find({ $and: [{ creditCode }, scopeFilter(scope)] }, EVENT_FIELDS)
      .sort({ recordedAt: 1, 'aggregate.id': 1, revision: 1 })
      .lean<EventDocument[]>()
      .cursor();
    for await (const row of cursor) yield toStoredEvent(row);
  }

  /** A page of a firm's events in the order of its dossier. */
  async timeline(
    creditCode: string,
    scope: RegionScope,
    filter: TimelineFilter,
    request: PageRequest,
  ): Promise<Page<StoredEvent>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const after = request.cursor ? [afterEvent(request.cursor)] : [];
    const rows = await this.events
      .find({ $and: [{ creditCode }, scopeFilter(scope), timelineConditions(filter), ...after] }, EVENT_FIELDS)
      .sort({ recordedAt: 1, 'aggregate.id': 1, revision: 1 })
      .limit(limit + 1)
      .lean<EventDocument[]>();
    const place = (row: EventDocument) => [row.recordedAt, row.aggregate.id, String(row.revision)];
    return toPage(rows, limit, place, toStoredEvent);
  }

  /** Counts at most `cap` events; beyond it the answer says that it is not exact. */
  async countTimeline(
    creditCode: string,
    scope: RegionScope,
    filter: TimelineFilter,
    cap: number,
  ): Promise<{ count: number; exact: boolean }> {
    const conditions = { $and: [{ creditCode }, scopeFilter(scope), timelineConditions(filter)] };
    const count = await this.events.countDocuments(conditions).limit(cap + 1);
    return { count: Math.min(count, cap), exact: count <= cap };
  }

  /** What stands outside the data of an event: personal values with their salts, if not erased. */
  async findPersonal(eventId: string, scope: RegionScope): Promise<PersonalValues | undefined> {
    const row = await this.events.findOne({ _id: eventId, ...scopeFilter(scope) }, { personal: 1 }).lean<KeptValues>();
    return row ? (await this.opened([row])).get(row._id) : undefined;
  }

  /** Personal values of a whole stream that are not erased, by revision. */
  async personalOf(ref: AggregateRef, scope: RegionScope): Promise<ReadonlyMap<number, PersonalValues>> {
    const filter = { 'aggregate.type': ref.type, 'aggregate.id': ref.id, personal: { $exists: true } };
    const rows = await this.events
      .find({ ...filter, ...scopeFilter(scope) }, { revision: 1, personal: 1 })
      .lean<(KeptValues & { revision: number })[]>();
    const opened = await this.opened(rows);
    return new Map(
      rows.flatMap(({ _id, revision }) => {
        const values = opened.get(_id);
        return values ? [[revision, values]] : [];
      }),
    );
  }

  /**
   * Encrypts personal values that were stored before values were encrypted. The events themselves do not change.
   *
   * @returns how many
   */
  async sealPlain(
    limit: number,
    transact: (work: (session: TransactionSession) => Promise<void>) => Promise<void>,
  ): Promise<number> {
    const plain = { personal: { $exists: true }, 'personal.box': { $exists: false } };
    const rows = await this.events.find(plain).limit(limit).lean<EventDocument[]>();
    for (const { _id, aggregate, revision, creditCode, regionCode, personal } of rows) {
      if (!personal || isSealed(personal)) continue;
      const owner = { eventId: _id, subject: subjectOf(aggregate, revision), creditCode, regionCode };
      const { sealed, key } = await this.vault.seal(personal, owner);
      await transact(async (session) => {
        const { modifiedCount } = await this.events.collection.updateOne(
          { _id: _id as never, 'personal.box': { $exists: false } },
          { $set: { personal: sealed } },
          { session: toNativeSession(session) },
        );
        if (modifiedCount === 1 && key) await this.vault.keep([key], session);
      });
    }
    return rows.length;
  }

  /** Destroys keys for ever, within the transaction of the event that says so. */
  async forget(keys: readonly string[], erasure: string, at: Instant, session: TransactionSession): Promise<void> {
    await this.vault.destroy(keys, erasure, at, session);
  }

  /** Events whose counts are not applied yet; reads that take part in the transaction of the folder. */
  async findUnfolded(
    limit: number,
    session: TransactionSession,
  ): Promise<readonly { readonly id: string; readonly counted: CountedChange }[]> {
    const rows = await this.events
      .find({ unfolded: true }, { counted: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .setOptions(readIn(session))
      .lean();
    return rows.map((row) => ({ id: row._id, counted: row.counted ?? { before: null, after: null } }));
  }

  /** @returns how many were still unfolded */
  async markFolded(ids: readonly string[], session: TransactionSession): Promise<number> {
    const result = await this.events.collection.updateMany(
      { _id: { $in: ids as never[] }, unfolded: true },
      { $unset: { unfolded: 1 } },
      { session: toNativeSession(session) },
    );
    return result.modifiedCount;
  }

  private async withSealed(toStore: EventToStore): Promise<{ row: EventDocument; key?: PersonalKeyDocument }> {
    const row = toEventDocument(toStore);
    const { event, personal, whose, creditCode, regionCode } = toStore;
    if (!personal) return { row };
    const owner = { eventId: event.id, subject: subjectOf(event.aggregate, event.revision), creditCode, regionCode };
    const { sealed, key } = await this.vault.seal(personal, { ...owner, ...(whose ? { whose } : {}) });
    return { row: { ...row, personal: sealed }, ...(key ? { key } : {}) };
  }

  private async opened(rows: readonly KeptValues[]): Promise<ReadonlyMap<string, PersonalValues>> {
    const sealed: { eventId: string; personal: SealedPersonal }[] = [];
    const values = new Map<string, PersonalValues>();
    for (const { _id, personal } of rows) {
      if (!personal) continue;
      if (isSealed(personal)) sealed.push({ eventId: _id, personal });
      else values.set(_id, personal);
    }
    return new Map([...values, ...(await this.vault.open(sealed))]);
  }
}
