import { Inject, Injectable, Logger } from '@nestjs/common';
import { toInstant } from '@app/domain';
import { type DocumentRow, FileBucket, ScanRepository } from '@app/persistence';
import { INFECTED_PAPERS, type InfectedPapers } from './infected-papers';
import { ScanFailed, type Scanner, SCANNER } from './scanner';

/** Longer than a scan may take: whoever holds a file that long is gone, and another takes it. */
const CLAIM_MS = 5 * 60_000;

/** Waits after the first, second, … failure; the last one goes on for ever. Real time. */
const BACK_OFF_MS = [5_000, 30_000, 2 * 60_000, 10 * 60_000, 60 * 60_000];

/**
 * Scans what waits for it, one file at a time. The queue is the documents themselves: a file waits while it has a time of its
 * next scan, and a claim is that time put off; so a killed scanner, worker or database loses nothing, and two workers share it.
 */
@Injectable()
export class ScanQueue {
  private readonly log = new Logger('ScanQueue');

  constructor(
    private readonly scans: ScanRepository,
    private readonly bucket: FileBucket,
    @Inject(SCANNER) private readonly scanner: Scanner | null,
    @Inject(INFECTED_PAPERS) private readonly infected: InfectedPapers,
  ) {}

  /**
   * Works until nothing is due.
   *
   * @returns how many files have a verdict now
   */
  async scanDue(signal?: AbortSignal): Promise<number> {
    let done = 0;
    while (this.scanner && !signal?.aborted) {
      const document = await this.scans.claim(new Date(), CLAIM_MS);
      if (!document) break;
      if (await this.scanOne(document, this.scanner)) done += 1;
    }
    return done;
  }

  private async scanOne(document: DocumentRow, scanner: Scanner): Promise<boolean> {
    const { id, fileId } = document;
    try {
      const known = document.scan === 'infected' ? document.scanning?.signature : undefined;
      const verdict = known
        ? ({ clean: false, signature: known } as const)
        : await scanner.scan(this.bucket.read(fileId));
      if (verdict.clean) {
        await this.scans.clean(id, toInstant(Date.now()));
        return true;
      }
      // Marked first, so that nobody can take it from here on; then its items go back. A crash in between comes here again.
      if (!known) await this.scans.infected(id, verdict.signature, toInstant(Date.now()));
      await this.infected.sendBack({ ...document, scan: 'infected' }, verdict.signature);
      await this.scans.settled(id);
      return true;
    } catch (error) {
      const attempts = document.scanning?.attempts ?? 1;
      const wait = BACK_OFF_MS[Math.min(attempts, BACK_OFF_MS.length) - 1] ?? CLAIM_MS;
      if (!(error instanceof ScanFailed)) this.log.warn(`scan of ${id}: ${String(error)}`);
      await this.scans.failed(id, new Date(Date.now() + wait), String(error).slice(0, 300));
      return false;
    }
  }
}
