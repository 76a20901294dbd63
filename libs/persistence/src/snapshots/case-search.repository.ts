import type { AggregateType } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Connection } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { translated } from '../base/translated';
import { type SnapshotDocument, collectionOf } from './schema';

/** A case as it is found by its number. */
export interface FoundCase {
  readonly type: AggregateType;
  readonly id: string;
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly status: string;
  readonly closed: boolean;
}

/** What a number begins with says what it is of. */
const TYPES = [
  ['app_', 'application'],
  ['cul_', 'cultivation'],
  ['ntc_', 'notice'],
] as const;

const FIELDS = { creditCode: 1, enterpriseName: 1, status: 1, closed: 1 } as const;

/** Cases by the beginning of their numbers. */
@Injectable()
export class CaseSearchRepository {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /**
   * @param typed with or without the letters that a number begins with
   * @param most how many of each kind
   */
  async find(typed: string, scope: RegionScope, most: number): Promise<readonly FoundCase[]> {
    const found = await Promise.all(
      TYPES.map(([letters, type]) => {
        const prefix = typed.startsWith(letters) ? typed : `${letters}${typed}`;
        return this.ofType(type, prefix, scope, most);
      }),
    );
    return found.flat();
  }

  private async ofType(
    type: AggregateType,
    prefix: string,
    scope: RegionScope,
    most: number,
  ): Promise<readonly FoundCase[]> {
    const range = { _id: { $gte: prefix, $lt: `${prefix}\u{10ffff}` } };
    const rows = await translated(() =>
      this.connection
        .model<SnapshotDocument>(collectionOf(type))
        .find({ $and: [range, scopeFilter(scope)] }, FIELDS)
        .sort({ _id: 1 })
        .limit(most)
        .lean<Pick<SnapshotDocument, '_id' | keyof typeof FIELDS>[]>(),
    );
    return rows.map(({ _id: id, ...row }) => ({ type, id, ...row }));
  }
}
