import 'reflect-metadata';
import { loadConfig } from '@app/config';
import { endInFailure } from '@app/observability';
import { Rebuilder } from '@app/record';
import { NestFactory } from '@nestjs/core';
import { checkRecord } from './check-record/check-record';
import { CheckRecordModule } from './check-record/check-record.module';

/** Checks the whole record against its events; ends with 1 where something is wrong. Changes nothing. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(CheckRecordModule.forRoot(loadConfig()), {
    logger: ['error'],
  });
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  const { seen, wrong } = await checkRecord(app.get(Rebuilder, { strict: false }), tell);
  tell(`${seen} things checked, ${wrong} wrong`);
  await app.close();
  process.exit(wrong > 0 ? 1 : 0);
}

main().catch(endInFailure);
