import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runModule } from '../testing/run-module';
import { folderWith } from '../testing/temporary-folder';

const sleeper = (): ReturnType<typeof spawn> => spawn('sleep', ['600'], { stdio: 'ignore' });

const identityOf = (pid: number): Promise<string> =>
  runModule(`give((await tool('processes/identity.mjs')).processIdentity(${pid}));`);

const clearUp = (folder: string): Promise<string[]> =>
  runModule(`
    const { ProcessLedger } = await tool('start/process-ledger.mjs');
    give(await new ProcessLedger(${JSON.stringify(folder)}).clearUp());`);

describe('the ledger of processes', () => {
  it('ends what a killed supervisor left running', async () => {
    const left = sleeper();
    const pid = left.pid ?? 0;
    const folder = folderWith();
    const entry = { name: 'mongod', pid, identity: await identityOf(pid) };
    writeFileSync(join(folder, 'processes.json'), JSON.stringify([entry]));
    const ended = once(left, 'exit');

    expect(await clearUp(folder)).toEqual(['mongod']);

    await ended;
    expect(existsSync(join(folder, 'processes.json'))).toBe(false);
  });

  it('leaves a stranger alone that has the id of a recorded process by now', async () => {
    const stranger = sleeper();
    const folder = folderWith({
      'processes.json': JSON.stringify([{ name: 'mongod', pid: stranger.pid, identity: 'an earlier process' }]),
    });

    expect(await clearUp(folder)).toEqual([]);

    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  it('takes a file that was broken off for an empty one', async () => {
    expect(await clearUp(folderWith({ 'processes.json': '[{"name":' }))).toEqual([]);
  });
});
