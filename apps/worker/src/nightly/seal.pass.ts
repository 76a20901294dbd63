import type { NightlyReport } from '@app/contracts';
import { Sealer } from '@app/dossier';
import { Injectable, Logger } from '@nestjs/common';

/** Makes the day's seal and writes it, with those that are not there yet, outside of the database. */
@Injectable()
export class SealPass {
  private readonly log = new Logger(SealPass.name);

  constructor(private readonly sealer: Sealer) {}

  async run(): Promise<NightlyReport> {
    const { seal, differing } = await this.sealer.sealDay();
    const differs = 'a seal outside of the database is another one than inside: somebody changed one of them';
    for (const number of differing) this.log.error(differs, { number });
    if (seal) this.log.log(`seal ${seal.number} of ${seal.day}: ${seal.streams} streams`);
    return { seen: seal?.streams ?? 0, changed: seal ? 1 : 0 };
  }
}
