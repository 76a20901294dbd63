import { type Actor, type WorkCalendar, addDays, daysBetween, toInstant } from '@app/domain';
import { Migrator, PersistenceModule, isDatabaseAway } from '@app/persistence';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandPath } from '../command-path';
import type { CommandResult } from '../command-request';
import type { WriteProbe } from '../ports';
import { RecordModule } from '../record.module';
import { type LedgerCommand, asCommand, ledger, ledgerDefinition } from './ledger';

/** The same in every process of a test. */
const DATA_KEY = `test:${Buffer.alloc(32, 1).toString('base64')}`;

/** Every day works. */
const EVERY_DAY: WorkCalendar = {
  isWorkingDay: () => true,
  addWorkingDays: addDays,
  subtractWorkingDays: (to, days) => addDays(to, -days),
  workingDaysBetween: daysBetween,
  isPublished: () => true,
  isBinding: () => true,
  publishedThrough: '2026-12-31',
};

export const OFFICER: Actor = { kind: 'person', id: 'officer', name: '张三', roles: ['officer'], regionCode: '990124' };

export interface Place {
  readonly uri: string;
  readonly database: string;
}

class RootModule {}

/** A record with the toy aggregate on a real database, as one process has it. */
export class RecordEnvironment {
  private constructor(
    private readonly context: INestApplicationContext,
    readonly commands: CommandPath,
  ) {}

  static async open(place: Place, probe?: WriteProbe): Promise<RecordEnvironment> {
    const time = { instant: () => toInstant(Date.parse('2026-04-13T01:00:00Z')), calendar: () => EVERY_DAY };
    const context = await NestFactory.createApplicationContext(
      {
        module: RootModule,
        imports: [
          PersistenceModule.forRoot({ ...place, dataKeys: DATA_KEY }),
          RecordModule.forRoot({ aggregates: [ledgerDefinition], time, ...(probe ? { probe } : {}) }),
        ],
      },
      { logger: false, abortOnError: false },
    );
    const environment = new RecordEnvironment(context, context.get(CommandPath));
    await environment.migrate();
    return environment;
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.context.get<T>(token);
  }

  execute(id: string, commandId: string, command: LedgerCommand, expectedRevision?: number): Promise<CommandResult> {
    return this.commands.execute({
      aggregate: ledger(id),
      command: asCommand(command),
      commandId,
      actor: OFFICER,
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
    });
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** The first connection may still be on its way. */
  private async migrate(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.get(Migrator).run();
        return;
      } catch (error) {
        if (!isDatabaseAway(error) || attempt === 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }
}
