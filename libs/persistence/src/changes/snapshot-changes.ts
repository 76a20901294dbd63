import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Connection, type mongo } from 'mongoose';
import { type SnapshotDocument, SNAPSHOT_COLLECTIONS, typeOfCollection } from '../snapshots/schema';
import type { SnapshotChange, SnapshotListener } from './snapshot-change';

/** Guards are bumped by updates and are no change of the thing; commands insert and replace. */
const PIPELINE = [
  { $match: { operationType: { $in: ['insert', 'replace'] }, 'ns.coll': { $in: SNAPSHOT_COLLECTIONS } } },
  {
    $project: {
      operationType: 1,
      ns: 1,
      'fullDocument._id': 1,
      'fullDocument.revision': 1,
      'fullDocument.creditCode': 1,
      'fullDocument.regionCode': 1,
      'fullDocument.status': 1,
      'fullDocument.closed': 1,
      'fullDocument.awaits': 1,
      'fullDocument.nextDueAt': 1,
    },
  },
];

interface SeenChange {
  readonly _id: mongo.ResumeToken;
  readonly ns: { readonly coll: string };
  readonly fullDocument: SnapshotDocument;
}

/** One change stream for the process, however many listen. Survives restarts of the database by resuming where it stood. */
@Injectable()
export class SnapshotChanges implements OnModuleDestroy, OnApplicationShutdown {
  private readonly log = new Logger(SnapshotChanges.name);
  private readonly listeners = new Set<SnapshotListener>();
  private stream: mongo.ChangeStream | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  private standing = false;

  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** @returns the function that ends the subscription */
  subscribe(listener: SnapshotListener): () => void {
    this.listeners.add(listener);
    if (this.standing) listener.gap();
    this.running ??= this.run();
    return () => void this.listeners.delete(listener);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.stream?.close().catch(() => undefined);
    await this.running;
  }

  onApplicationShutdown(): Promise<void> {
    return this.onModuleDestroy();
  }

  private async run(): Promise<void> {
    let resumeAfter: mongo.ResumeToken | undefined;
    while (!this.stopped) {
      try {
        resumeAfter = await this.follow(resumeAfter, (token) => (resumeAfter = token));
      } catch (error) {
        if (isHistoryLost(error)) resumeAfter = undefined;
        if (!this.stopped) this.log.warn(`change stream interrupted: ${String(error)}`);
      }
      this.standing = false;
      if (!this.stopped) await pause(500, undefined, { ref: false });
    }
  }

  private async follow(
    resumeAfter: mongo.ResumeToken | undefined,
    remember: (token: mongo.ResumeToken) => void,
  ): Promise<mongo.ResumeToken | undefined> {
    const { db } = this.connection;
    if (!db) return resumeAfter;
    const stream = db.watch(PIPELINE, { ...(resumeAfter ? { resumeAfter } : {}), maxAwaitTimeMS: 1_000 });
    this.stream = stream;
    try {
      for (let first = true; !this.stopped; first = false) {
        const change = (await stream.tryNext()) as SeenChange | null;
        if (first) this.stand();
        remember(change?._id ?? stream.resumeToken);
        if (change) this.tell(toSnapshotChange(change));
      }
      return undefined;
    } finally {
      await stream.close().catch(() => undefined);
    }
  }

  private stand(): void {
    this.standing = true;
    for (const listener of this.listeners) this.safely(() => listener.gap());
  }

  private tell(change: SnapshotChange | undefined): void {
    if (!change) return;
    for (const listener of this.listeners) this.safely(() => listener.changed(change));
  }

  /** One listener's fault must not silence the others. */
  private safely(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.log.error(`a listener failed: ${String(error)}`);
    }
  }
}

function toSnapshotChange({ ns, fullDocument }: SeenChange): SnapshotChange | undefined {
  const type = typeOfCollection(ns.coll);
  if (!type) return undefined;
  const { _id, revision, creditCode, regionCode, status, closed, awaits, nextDueAt } = fullDocument;
  return { ref: { type, id: _id }, revision, creditCode, regionCode, status, closed, awaits, nextDueAt };
}

/** The resume token points before the oldest entry of the log, or at another log. */
function isHistoryLost(error: unknown): boolean {
  const code = Number((error as { code?: unknown } | undefined)?.code);
  return code === 286 || code === 260 || code === 280;
}
