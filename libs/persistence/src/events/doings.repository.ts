import type { Instant } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, beforePlace, decodeCursor, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { translated } from '../base/translated';
import { EVENT_FIELDS, toStoredEvent } from './mapper';
import { EVENTS, type EventDocument } from './schema';
import type { StoredEvent } from './stored-event';

/** What somebody did, and about which firm. */
export interface Doing {
  readonly event: StoredEvent;
  readonly creditCode: string;
}

/** What people did in a branch; what workflows did because time came is left out. */
@Injectable()
export class DoingsRepository {
  constructor(@InjectModel(EVENTS) private readonly events: Model<EventDocument>) {}

  /**
   * The latest first.
   *
   * @param account whose own doings are left out
   * @param since recorded time
   */
  async byOthers(account: string, scope: RegionScope, since: Instant, request: PageRequest): Promise<Page<Doing>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const before = request.cursor ? [beforePlace('recordedAt', '_id', decodeCursor(request.cursor, 2))] : [];
    const rows = await translated(() =>
      this.events
        .find({ $and: [...conditions(account, scope, since), ...before] }, { ...EVENT_FIELDS, creditCode: 1 })
        .sort({ recordedAt: -1, _id: -1 })
        .limit(limit + 1)
        .lean<EventDocument[]>(),
    );
    const place = ({ recordedAt, _id }: EventDocument) => [recordedAt, _id];
    return toPage(rows, limit, place, (row) => ({ event: toStoredEvent(row), creditCode: row.creditCode }));
  }

  /** Counts at most `cap`; beyond it the answer says that it is not exact. */
  async countByOthers(
    account: string,
    scope: RegionScope,
    since: Instant,
    cap: number,
  ): Promise<{ count: number; exact: boolean }> {
    const all = { $and: conditions(account, scope, since) };
    const count = await translated(() => this.events.countDocuments(all).limit(cap + 1));
    return { count: Math.min(count, cap), exact: count <= cap };
  }
}

function conditions(account: string, scope: RegionScope, since: Instant): Record<string, unknown>[] {
  const byPeople = { 'actor.kind': 'person', 'actor.id': { $ne: account } };
  return [{ recordedAt: { $gte: since } }, byPeople, scopeFilter(scope)];
}
