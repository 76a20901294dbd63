import type { Principal } from '@app/auth';
import { Injectable } from '@nestjs/common';
import { AccessLog } from '../record-access/access-log.service';
import { Firms } from '../record-access/firms.service';

/** Whoever reads or takes away a dossier is noted first. */
@Injectable()
export class DossierReading {
  constructor(
    private readonly firms: Firms,
    private readonly log: AccessLog,
  ) {}

  /**
   * @param action what is done; `dossier.read` where nothing is said
   * @returns the region of the firm
   * @throws DomainError 404 `NOT_FOUND`, also for another branch's firm
   */
  async note(creditCode: string, caller: Principal, action = 'dossier.read', id = creditCode): Promise<string> {
    const { regionCode } = (await this.firms.get(creditCode, caller)).state;
    await this.log.note(caller, { action, subject: { type: 'dossier', id }, creditCode, regionCode });
    return regionCode;
  }
}
