import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ApplicationState, IsoDate, NoticeState, RecordedNotice, UpperLevel } from '@app/domain';
import { Connection } from 'mongoose';
import { collectionOf, type SnapshotDocument } from '../snapshots/schema';

/** Lists for the public stop here; a county has fewer notices than this in years. */
const MOST = 500;

/** Another body's notice with one of our firms in it. */
export interface RecordedEntry {
  readonly notice: RecordedNotice;
  readonly level: UpperLevel;
  readonly documentNo: string | null;
  readonly tier: string;
  readonly batch: string;
  readonly creditCode: string;
  readonly enterpriseName: string;
}

/** What the public may ask of notices: everything on them is public, so there is no scope. */
@Injectable()
export class NoticeBoardRepository {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** The notice that gave out a receipt. */
  async findByReceipt(receiptNo: string): Promise<NoticeState | undefined> {
    const found = await this.notices().findOne({ 'state.objections.receiptNo': receiptNo }, { state: 1 }).lean();
    return found ? (found.state as NoticeState) : undefined;
  }

  /** Undefined where the notice has no such objection. */
  async receiptOf(noticeId: string, objectionId: string): Promise<string | undefined> {
    const found = await this.notices().findOne({ _id: noticeId }, { state: 1 }).lean();
    return (found?.state as NoticeState | undefined)?.objections.find(({ id }) => id === objectionId)?.receiptNo;
  }

  /** Notices of one batch, or of all, that are open or were published since a day; the latest published first. */
  async board(since: IsoDate, batch?: string): Promise<readonly NoticeState[]> {
    const rows = await this.notices()
      .find(
        {
          ...(batch ? { 'state.batch': batch } : {}),
          $or: [{ closed: false }, { 'state.publishedOn': { $gte: since } }],
          status: { $ne: 'cancelled' },
        },
        { state: 1 },
      )
      .sort({ 'state.publishedOn': -1, _id: 1 })
      .limit(MOST)
      .lean();
    return rows.map(({ state }) => state as NoticeState);
  }

  /** Notices of upper levels that end on a day or later, one entry for each of our firms in them. */
  async recorded(endingFrom: IsoDate): Promise<readonly RecordedEntry[]> {
    const rows = await this.connection
      .model<SnapshotDocument>(collectionOf('application'))
      .find({ 'state.upperEvents.notice.to': { $gte: endingFrom } }, { state: 1 })
      .sort({ _id: 1 })
      .limit(MOST)
      .lean();
    return rows.flatMap(({ state }) => entriesOf(state as ApplicationState, endingFrom));
  }

  private notices() {
    return this.connection.model<SnapshotDocument>(collectionOf('notice'));
  }
}

function entriesOf(application: ApplicationState, endingFrom: IsoDate): RecordedEntry[] {
  const { tier, batch, creditCode, enterpriseName } = application;
  return application.upperEvents.flatMap(({ notice, level, documentNo }) =>
    notice && notice.to >= endingFrom ? [{ notice, level, documentNo, tier, batch, creditCode, enterpriseName }] : [],
  );
}
