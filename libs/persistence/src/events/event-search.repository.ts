import type { IsoDate } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, decodeCursor, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { EVENT_FIELDS, toStoredEvent } from './mapper';
import { EVENTS, type EventDocument } from './schema';
import type { StoredEvent } from './stored-event';

/** Who did what to whom, and when; everything where nothing is said. */
interface EventQuestion {
  /** Account. */
  readonly person?: string;
  readonly creditCode?: string;
  /** Id of a case, plan or notice. */
  readonly thing?: string;
  /** Kind of event. */
  readonly act?: string;
  /** Business days, both included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

export interface FoundEvent extends StoredEvent {
  readonly creditCode: string;
}

/** The streams of a whole branch, the latest first; for auditors. */
@Injectable()
export class EventSearchRepository {
  constructor(@InjectModel(EVENTS) private readonly events: Model<EventDocument>) {}

  async page(scope: RegionScope, question: EventQuestion, request: PageRequest): Promise<Page<FoundEvent>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const before = request.cursor ? [beforeEvent(request.cursor)] : [];
    const rows = await this.events
      .find({ $and: [scopeFilter(scope), conditions(question), ...before] }, { ...EVENT_FIELDS, creditCode: 1 })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<EventDocument[]>();
    const found = (row: EventDocument): FoundEvent => ({ ...toStoredEvent(row), creditCode: row.creditCode });
    return toPage(rows, limit, ({ at, _id }) => [at, _id], found);
  }

  /** The business day of the first event of a branch. */
  async firstDay(scope: RegionScope): Promise<IsoDate | undefined> {
    const row = await this.events
      .findOne({ ...scopeFilter(scope) }, { at: 1 })
      .sort({ at: 1, _id: 1 })
      .lean<Pick<EventDocument, 'at'>>();
    return row?.at.slice(0, 10);
  }

  /** Counts at most `cap` events; beyond it the answer says that it is not exact. */
  async count(
    scope: RegionScope,
    question: EventQuestion,
    cap: number,
  ): Promise<{ readonly count: number; readonly exact: boolean }> {
    const count = await this.events.countDocuments({ $and: [scopeFilter(scope), conditions(question)] }).limit(cap + 1);
    return { count: Math.min(count, cap), exact: count <= cap };
  }
}

function conditions({ person, creditCode, thing, act, from, to }: EventQuestion): Record<string, unknown> {
  // Instants are text of one form, so a day is the beginning of its instants.
  const at = { ...(from ? { $gte: from } : {}), ...(to ? { $lt: `${to}U` } : {}) };
  return {
    ...(person ? { 'actor.id': person } : {}),
    ...(creditCode ? { creditCode } : {}),
    ...(thing ? { 'aggregate.id': thing } : {}),
    ...(act ? { type: act } : {}),
    ...(from || to ? { at } : {}),
  };
}

function beforeEvent(cursor: string): Record<string, unknown> {
  const [at, id] = decodeCursor(cursor, 2);
  return { $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] };
}
