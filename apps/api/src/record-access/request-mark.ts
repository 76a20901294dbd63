import { createHmac, randomBytes } from 'node:crypto';
import { MasterKeyMissing, PersonalVault } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/**
 * What a receipt keeps of a request, so that its repetition is known again. The body may hold names and telephones, which a bare hash
 * would give away to whoever tries them all.
 */
@Injectable()
export class RequestMark {
  /** Where the master key is lost the office still works: a repetition is then known until the process ends. */
  private readonly own = randomBytes(32);

  constructor(private readonly vault: PersonalVault) {}

  /**
   * @param requestHash hex SHA-256 of the request
   * @returns its keyed hash, hex; the same in every process while the master key is at hand
   */
  async of(requestHash: string): Promise<string> {
    try {
      return await this.vault.markOf('request', requestHash);
    } catch (error) {
      if (!(error instanceof MasterKeyMissing)) throw error;
      return createHmac('sha256', this.own).update(requestHash).digest('hex');
    }
  }
}
