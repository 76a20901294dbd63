import { setTimeout as pause } from 'node:timers/promises';
import type { AppConfig } from '@app/config';
import { DatabaseHealth, databaseAway } from '@app/persistence';
import { Rebuilder } from '@app/record';
import { NestFactory } from '@nestjs/core';
import { checkRecord } from './check-record';
import { CheckRecordModule } from './check-record.module';

const LOOK_EVERY_MS = 500;
const PATIENCE_MS = 30_000;

/**
 * Checks the record of a database.
 *
 * @param tell told of each thing that is wrong
 * @returns how many things were looked at, and how many are wrong
 * @throws DomainError 503 `DATABASE_AWAY`
 */
export async function runCheck(
  config: AppConfig,
  tell: (line: string) => void,
): Promise<{ readonly seen: number; readonly wrong: number }> {
  const app = await NestFactory.createApplicationContext(CheckRecordModule.forRoot(config), { logger: ['error'] });
  const database = app.get(DatabaseHealth, { strict: false });
  const until = Date.now() + PATIENCE_MS;
  while (!(await database.isThere())) {
    // Not closed: the driver is still looking for the server, and the process ends now anyway.
    if (Date.now() > until) throw databaseAway();
    await pause(LOOK_EVERY_MS);
  }
  const found = await checkRecord(app.get(Rebuilder, { strict: false }), tell);
  await app.close();
  return found;
}
