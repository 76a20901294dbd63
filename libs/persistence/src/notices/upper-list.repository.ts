import type { DifferingField, Instant, UpperListRow, UpperVerdict } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { type Collection, Connection } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { translated } from '../base/translated';

/** A row of a list, judged, and what became of it. */
export interface StoredUpperRow {
  readonly row: number;
  readonly verdict: UpperVerdict;
  /** Null where the row cannot be understood. */
  readonly listed: UpperListRow | null;
  readonly applicationId: string | null;
  readonly differs: readonly DifferingField[];
  /** With `malformed`: cell by cell. */
  readonly issues: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  /** Null where nothing is to be recorded, or not yet. */
  readonly result: 'recorded' | 'refused' | null;
  /** With `refused`. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

/** A list of an upper level as it was taken in. */
export interface StoredUpperList {
  readonly id: string;
  /** Branch of whoever took it in. */
  readonly regionCode: string;
  readonly fileName: string;
  /** Hex. */
  readonly sha256: string;
  readonly dryRun: boolean;
  readonly status: 'running' | 'done';
  /** Batches that its rows name. */
  readonly batch: readonly string[];
  readonly importedBy: string;
  readonly importedAt: Instant;
  readonly rows: readonly StoredUpperRow[];
}

type ListDocument = Omit<StoredUpperList, 'id'> & { _id: string };

/** More lists than that for one batch are not compared: the latest count. */
const MOST = 50;

/** Lists of upper levels, with what every row was held to be. */
@Injectable()
export class UpperListRepository {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async insert({ id, ...list }: StoredUpperList, session: TransactionSession): Promise<void> {
    await translated(() => this.lists().insertOne({ _id: id, ...list }, { session: toNativeSession(session) }));
  }

  async find(id: string, scope: RegionScope): Promise<StoredUpperList | undefined> {
    const row = await translated(() => this.lists().findOne({ $and: [{ _id: id }, scopeFilter(scope)] }));
    return row ? toList(row) : undefined;
  }

  /** Writes down what became of the rows; the list is done then. */
  async finish(id: string, rows: readonly StoredUpperRow[]): Promise<void> {
    await translated(() => this.lists().updateOne({ _id: id }, { $set: { rows, status: 'done' } }));
  }

  /** Lists that were taken in, dry runs aside, the latest first. */
  async ofBatch(batch: string, scope: RegionScope): Promise<readonly StoredUpperList[]> {
    const rows = await translated(() =>
      this.lists()
        .find({ $and: [{ batch, dryRun: false }, scopeFilter(scope)] })
        .sort({ importedAt: -1 })
        .limit(MOST)
        .toArray(),
    );
    return rows.map(toList);
  }

  private lists(): Collection<ListDocument> {
    return this.connection.collection<ListDocument>('upper_lists');
  }
}

function toList({ _id, ...list }: ListDocument): StoredUpperList {
  return { id: _id, ...list };
}
