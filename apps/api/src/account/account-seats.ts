import { SeatTender } from '@app/conduct';
import { RegionScope } from '@app/persistence';
import { Injectable, Logger } from '@nestjs/common';

/** What becomes of the seats of somebody whose account changed. */
@Injectable()
export class AccountSeats {
  private readonly log = new Logger(AccountSeats.name);

  constructor(private readonly tender: SeatTender) {}

  /** Open seats that are left without anybody fall to whoever is next, at once; what does not, in the night. */
  async tend({ roles, regionCode }: { readonly roles: readonly string[]; readonly regionCode: string }): Promise<void> {
    if (!roles.includes('reviewer') && !roles.includes('officer')) return;
    try {
      await this.tender.tend(RegionScope.branch(regionCode));
    } catch (error) {
      this.log.warn(`seats in ${regionCode} are left to the nightly pass: ${String(error)}`);
    }
  }
}
