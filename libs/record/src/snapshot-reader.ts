import { type AggregateRef, type AggregateType, DomainError, text } from '@app/domain';
import {
  type Page,
  type PageRequest,
  type RegionScope,
  type SnapshotFilter,
  SnapshotRepository,
  type SnapshotRow,
} from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { StoredSnapshot } from './definition';
import { AggregateRegistry } from './registry';

/** Reads the latest states. What is outside of the scope does not exist. */
@Injectable()
export class SnapshotReader {
  constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly registry: AggregateRegistry,
  ) {}

  async find<S = unknown>(ref: AggregateRef, scope: RegionScope): Promise<StoredSnapshot<S> | undefined> {
    const row = await this.snapshots.find(ref, scope);
    return row ? this.toSnapshot<S>(row) : undefined;
  }

  /** @throws DomainError 404 `NOT_FOUND`, also for what is outside of the scope */
  async get<S = unknown>(ref: AggregateRef, scope: RegionScope): Promise<StoredSnapshot<S>> {
    const snapshot = await this.find<S>(ref, scope);
    if (!snapshot) throw notFound();
    return snapshot;
  }

  /** Those of the ids that are there, in no order. */
  async findMany<S = unknown>(
    type: AggregateType,
    ids: readonly string[],
    scope: RegionScope,
  ): Promise<readonly StoredSnapshot<S>[]> {
    const rows = await this.snapshots.findMany(type, ids, scope);
    return rows.map((row) => this.toSnapshot<S>(row));
  }

  /** Ids of the applications of a batch that are not closed. */
  liveOfBatch(batch: string, scope: RegionScope): Promise<readonly string[]> {
    return this.snapshots.liveOfBatch(batch, scope);
  }

  /** A page in order of recorded time, for instance all notices that are open. */
  async page<S = unknown>(
    type: AggregateType,
    scope: RegionScope,
    filter: SnapshotFilter,
    request: PageRequest,
  ): Promise<Page<StoredSnapshot<S>>> {
    const page = await this.snapshots.page(type, scope, filter, request);
    return { items: page.items.map((row) => this.toSnapshot<S>(row)), nextCursor: page.nextCursor };
  }

  /** Counts at most `cap` things; beyond it the answer says that it is not exact. */
  count(
    type: AggregateType,
    scope: RegionScope,
    filter: SnapshotFilter,
    cap: number,
  ): Promise<{ count: number; exact: boolean }> {
    return this.snapshots.count(type, scope, filter, cap);
  }

  /** A firm's things of one kind, the newest first; at most 200. */
  async ofFirm<S = unknown>(
    type: AggregateType,
    creditCode: string,
    scope: RegionScope,
  ): Promise<readonly StoredSnapshot<S>[]> {
    const rows = await this.snapshots.ofFirm(type, creditCode, scope);
    return rows.map((row) => this.toSnapshot<S>(row));
  }

  private toSnapshot<S>(row: SnapshotRow): StoredSnapshot<S> {
    const description = this.registry.get(row.ref.type).decider.describe(row.state);
    const { revision, updatedAt } = row;
    return { ...row.ref, revision, state: row.state as S, description, updatedAt };
  }
}

export function notFound(): DomainError {
  return new DomainError(404, 'NOT_FOUND', text('没有找到', 'There is no such thing'));
}
