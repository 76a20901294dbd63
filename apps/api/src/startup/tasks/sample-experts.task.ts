import { AppConfig } from '@app/config';
import { type ExpertCommand, type ExpertField, SYSTEM_ACTOR } from '@app/domain';
import { ReceiptRepository } from '@app/persistence';
import { CommandPath, commandOwner } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { StartupTask } from '../startup-task';

const COMMAND_ID = 'sample-experts@1';
const COUNTY = '990124';

/** By demonstration account; fictional persons, said to be so in their names. */
const FIELDS: readonly (readonly ExpertField[])[] = [
  ['technology', 'digitalisation'],
  ['technology', 'manufacturing'],
  ['finance', 'management'],
  ['intellectual-property', 'law'],
  ['quality', 'green', 'technology'],
];

/** Enters the experts of the demonstration accounts in the register at the first start of a demonstration. */
@Injectable()
export class SampleExpertsTask implements StartupTask {
  readonly name = 'sample experts';
  readonly blocksRequests = false;

  constructor(
    private readonly config: AppConfig,
    private readonly receipts: ReceiptRepository,
    private readonly path: CommandPath,
  ) {}

  async run(): Promise<void> {
    if (this.config.mode !== 'demonstration') return;
    if (await this.receipts.find(commandOwner(SYSTEM_ACTOR), COMMAND_ID)) return;
    await this.path.executeMany({
      commandId: COMMAND_ID,
      requestHash: COMMAND_ID,
      actor: SYSTEM_ACTOR,
      commands: FIELDS.map((fields, n) => ({
        aggregate: { type: 'expert', id: `exp_demonstration${n + 1}` },
        command: toCommand(fields, n + 1),
        commandId: `${COMMAND_ID}:${n + 1}`,
      })),
    });
  }
}

function toCommand(fields: readonly ExpertField[], n: number): ExpertCommand {
  return {
    type: 'register-expert',
    regionCode: COUNTY,
    account: `expert${n}`,
    name: `演示专家${n}`,
    fields,
    employer: { name: `演示单位${n}`, creditCode: null },
    pastEmployers: [],
    relations: [],
  };
}
