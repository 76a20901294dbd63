import { toInstant } from '@app/domain';
import type { ImportProgress, StoredImport } from '@app/persistence';
import type { IndicatorCatalogue } from '../catalogue';
import { type RowOutcome } from '../enterprise-row';
import type { ColumnMapping } from '../mapping/column-mapping';
import { readEnterprises } from '../read-enterprises';
import { type Chunk, chunksOf } from './chunks';
import type { ImportStore, ImportTarget, OpenImportFile } from './import-ports';
import { StepTally } from './step-tally';

export interface ImportRunOptions {
  readonly store: ImportStore;
  readonly target: ImportTarget;
  readonly openFile: OpenImportFile;
  readonly catalogue: IndicatorCatalogue;
  readonly maxBytes: number;
  /** Firms per transaction, at most 200. */
  readonly chunkSize: number;
  readonly leaseMs: number;
}

/** Somebody paused the import, or another process has taken it over: this one stops without another word. */
export class LostImport extends Error {
  constructor(id: string) {
    super(`import ${id} is no longer ours`);
    this.name = 'LostImport';
  }
}

/**
 * One import, from where it stands to its end: first the whole file is checked, so that a file which cannot be used stores nothing;
 * then chunk by chunk is applied (or, in a dry run, previewed) and its progress saved.
 */
export class ImportRun {
  private progress: ImportProgress;
  private renewedAt = Date.now();

  constructor(
    private readonly stored: StoredImport,
    private readonly runner: string,
    private readonly options: ImportRunOptions,
  ) {
    this.progress = stored.progress;
  }

  /** @throws TableFault, LostImport, and whatever the ports throw */
  async run(): Promise<void> {
    if (this.progress.total === null) await this.check();
    for await (const chunk of chunksOf(this.outcomes(), this.options.chunkSize, this.progress.finished)) {
      await this.take(chunk);
    }
  }

  private async *outcomes(): AsyncGenerator<RowOutcome> {
    const { request } = this.stored;
    const { catalogue, maxBytes, openFile } = this.options;
    const outcomes = readEnterprises(await openFile(request.fileId), {
      catalogue,
      today: request.today,
      branch: request.regionCode,
      demonstration: request.demonstration,
      parameters: request.parameters,
      limits: { maxBytes },
      ...(request.mapping ? { mapping: request.mapping as ColumnMapping } : {}),
    });
    for await (const outcome of outcomes) {
      if (Date.now() - this.renewedAt > this.options.leaseMs / 3) await this.renew();
      yield outcome;
    }
  }

  private async check(): Promise<void> {
    let total = 0;
    for await (const { rows } of this.outcomes()) total += rows.length;
    await this.save(new StepTally({ ...this.progress, total }), 0);
  }

  private async take({ from, to, accepted, rejected }: Chunk): Promise<void> {
    const { target } = this.options;
    const { id, request } = this.stored;
    const tally = new StepTally(this.progress);
    if (accepted.length > 0) {
      const results = request.dryRun
        ? await target.preview(accepted, request)
        : await target.apply(accepted, `${id}@${from}`, request);
      accepted.forEach((rows, index) => {
        const result = results[index];
        if (!result) throw new Error(`no result for row ${rows.row}`);
        tally.settle(rows, result);
      });
    }
    rejected.forEach((rows) => tally.reject(rows));
    await this.save(tally, to);
  }

  private async save(tally: StepTally, finished: number): Promise<void> {
    const step = tally.step(finished);
    const now = Date.now();
    const leaseUntil = now + this.options.leaseMs;
    const ours = await this.options.store.save(this.stored.id, this.runner, step, leaseUntil, toInstant(now));
    if (!ours) throw new LostImport(this.stored.id);
    this.progress = step.progress;
    this.renewedAt = now;
  }

  private async renew(): Promise<void> {
    this.renewedAt = Date.now();
    const leaseUntil = this.renewedAt + this.options.leaseMs;
    if (!(await this.options.store.renew(this.stored.id, this.runner, leaseUntil)))
      throw new LostImport(this.stored.id);
  }
}
