import { AppConfig } from '@app/config';
import { type SampleFirm, sampleCounty } from '@app/directory-import';
import { type EnterpriseCommand, SYSTEM_ACTOR } from '@app/domain';
import { ReceiptRepository } from '@app/persistence';
import { CommandPath, commandOwner } from '@app/record';
import { Injectable, Logger } from '@nestjs/common';
import type { StartupTask } from '../startup-task';

/** One transaction holds the whole county, so its receipt says whether it was loaded: a later start reads that and nothing more. */
const COMMAND_ID = 'sample-county@1';

/** Enters the sample county into the directory at the first start of a demonstration. */
@Injectable()
export class SampleCountyTask implements StartupTask {
  readonly name = 'sample county';
  readonly blocksRequests = false;
  private readonly logger = new Logger('SampleCounty');

  constructor(
    private readonly config: AppConfig,
    private readonly receipts: ReceiptRepository,
    private readonly path: CommandPath,
  ) {}

  async run(): Promise<void> {
    if (this.config.mode !== 'demonstration') return;
    if (await this.receipts.find(commandOwner(SYSTEM_ACTOR), COMMAND_ID)) return;

    const { outcomes } = await this.path.executeMany({
      commandId: COMMAND_ID,
      // Not of its content: a newer version of the product leaves a county that is in use as it is.
      requestHash: COMMAND_ID,
      actor: SYSTEM_ACTOR,
      commands: sampleCounty().firms.map((firm, n) => ({
        aggregate: { type: 'enterprise', id: firm.creditCode },
        command: toCommand(firm),
        commandId: `${COMMAND_ID}:${n + 1}`,
      })),
    });
    for (const outcome of outcomes) {
      if (outcome.outcome === 'refused') this.logger.warn(`${outcome.id} was refused: ${outcome.code}`);
    }
  }
}

function toCommand({ indicators, titles, ...firm }: SampleFirm): EnterpriseCommand {
  const { creditCode, name, regionCode, industryCode, foundedOn, synthetic, fictional } = firm;
  return {
    type: 'import-row',
    identity: { creditCode, name, regionCode, industryCode, foundedOn, synthetic, fictional },
    indicators,
    titles,
  };
}
