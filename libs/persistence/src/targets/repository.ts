import type { Instant, IsoDate, Tier } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Connection } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { collectionOf } from '../snapshots/schema';

export const TARGETS = 'targets';

/** How many firms of a branch are to reach a tier within a year, as somebody last said. */
interface Target {
  readonly regionCode: string;
  readonly year: number;
  readonly tier: Tier;
  readonly count: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** A title that a firm reached. */
interface Reached {
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly tier: Tier;
  readonly on: IsoDate;
}

/** A renewed title is no firm more: titles of the same kind that the firm had before. */
const EARLIER = {
  $filter: {
    input: '$all',
    cond: { $and: [{ $eq: ['$$this.code', '$title.code'] }, { $lt: ['$$this.validFrom', '$title.validFrom'] }] },
  },
};

/** Every version of the targets; titles that were reached are read from the record itself. */
@Injectable()
export class TargetRepository {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** What was said last for each tier of a year. */
  async of(regionCode: string, year: number): Promise<readonly Target[]> {
    const rows = await this.connection
      .collection(TARGETS)
      .find<Target>({ regionCode, year }, { projection: { _id: 0 } })
      .sort({ tier: 1, at: -1, _id: -1 })
      .toArray();
    return rows.filter(({ tier }, n) => rows[n - 1]?.tier !== tier);
  }

  async add(target: Target, session: TransactionSession): Promise<void> {
    await this.connection.collection(TARGETS).insertOne({ ...target }, { session: toNativeSession(session) });
  }

  /** Titles that began within a period and were not taken back since, by day and credit code. */
  async reached(scope: RegionScope, from: IsoDate, to: IsoDate): Promise<readonly Reached[]> {
    const within = { 'title.validFrom': { $gte: from, $lte: to } };
    return this.connection
      .collection(collectionOf('enterprise'))
      .aggregate<Reached>([
        { $match: { ...scopeFilter(scope), 'state.titles.validFrom': { $gte: from, $lte: to } } },
        {
          $project: { creditCode: 1, enterpriseName: 1, regionCode: 1, title: '$state.titles', all: '$state.titles' },
        },
        { $unwind: '$title' },
        { $match: { ...within, 'title.status': { $ne: 'revoked' }, $expr: { $eq: [{ $size: EARLIER }, 0] } } },
        { $sort: { 'title.validFrom': 1, creditCode: 1 } },
        {
          $project: {
            _id: 0,
            creditCode: 1,
            enterpriseName: 1,
            regionCode: 1,
            tier: '$title.code',
            on: '$title.validFrom',
          },
        },
      ])
      .toArray();
  }
}
