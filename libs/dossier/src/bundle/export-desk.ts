import { createHash } from 'node:crypto';
import { DomainError, toEpochMs, toInstant } from '@app/domain';
import { ExportRepository, FileBucket, type RegionScope, type StoredExport } from '@app/persistence';
import { Injectable, Logger } from '@nestjs/common';
import { SealKey } from '../seals/seal-key';
import { BundleGatherer } from './gather';
import { summaryPdf } from './summary-pdf';
import { verifierProgram } from './verifier';
import { writeBundle } from './write-bundle';

/** An order without a sign of work for so long lost its process. */
const INTERRUPTED_MS = 5 * 60_000;
const SIGN_EVERY_MS = 2_000;
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

/** Builds exports one after the other in this process and keeps their files for a week. */
@Injectable()
export class ExportDesk {
  private readonly log = new Logger(ExportDesk.name);
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly orders: ExportRepository,
    private readonly gatherer: BundleGatherer,
    private readonly files: FileBucket,
    private readonly key: SealKey,
  ) {}

  /** Begins with an order that is stored; returns at once. */
  begin(order: StoredExport): void {
    this.queue = this.queue.then(() => this.build(order)).catch((error: unknown) => this.log.error(error, order.id));
  }

  /** The order as it stands; one whose process died says so. */
  async find(id: string, scope: RegionScope): Promise<StoredExport | undefined> {
    const order = await this.orders.find(id, scope);
    if (order?.state !== 'building' || Date.now() - toEpochMs(order.seenAt) < INTERRUPTED_MS) return order;
    const failed = { state: 'failed', problem: 'EXPORT_INTERRUPTED' } as const;
    await this.orders.change(id, failed);
    return { ...order, ...failed };
  }

  /** Files of exports that are older than a week go; the orders stay. */
  async dropExpired(): Promise<void> {
    const before = toInstant(Date.now() - KEPT_DAYS * DAY_MS);
    for (const { id, fileId } of await this.orders.expired(before, 50)) {
      if (fileId) await this.files.remove(fileId);
      await this.orders.change(id, { fileId: null });
    }
  }

  private async build(order: StoredExport): Promise<void> {
    const fileId = this.files.newId();
    try {
      const content = await this.gatherer.gather(order);
      const parts = { verifier: verifierProgram(), summary: await summaryPdf(content) };
      const written = { files: 0, bytes: 0, hash: createHash('sha256'), signedAt: 0 };
      const source = writeBundle(content, parts, this.key, () => (written.files += 1));
      await this.files.store(fileId, this.counted(order.id, source, written));
      const [size, sha256] = [written.bytes, written.hash.digest('hex')];
      await this.orders.change(order.id, { state: 'ready', written: written.files, fileId, size, sha256 });
    } catch (error) {
      const problem =
        error instanceof DomainError ? error.code : error instanceof RangeError ? 'EXPORT_TOO_LARGE' : 'EXPORT_FAILED';
      await this.orders.change(order.id, { state: 'failed', problem });
      if (!(error instanceof DomainError)) this.log.error(error, order.id);
    }
  }

  private async *counted(
    id: string,
    source: AsyncIterable<Uint8Array>,
    written: { files: number; bytes: number; readonly hash: { update(piece: Uint8Array): unknown }; signedAt: number },
  ): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      written.hash.update(piece);
      written.bytes += piece.length;
      yield piece;
      if (Date.now() - written.signedAt < SIGN_EVERY_MS) continue;
      written.signedAt = Date.now();
      await this.orders.change(id, { written: written.files, seenAt: toInstant(written.signedAt) });
    }
  }
}
