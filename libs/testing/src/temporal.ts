import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { TestWorkflowEnvironment } from '@temporalio/testing';

import { locateProgram } from './programs';
import { freePort, ServerProcess, until } from './server-process';

/** It chooses further ports for itself, and another program may be quicker to take one. */
const MOST_STARTS = 3;

/** Where a real Temporal server of a test keeps its state; without `dbFilename` a restart forgets everything. */
export interface TemporalOptions {
  dbFilename?: string;
  namespace?: string;
}

/** A real Temporal server on a port of its own. */
export interface TemporalServer {
  address: string;
  namespace: string;
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a real development server with the project's namespace and search attributes (1-3 s). */
export async function startTemporal(options: TemporalOptions = {}): Promise<TemporalServer> {
  const { namespace = 'cultivation', dbFilename } = options;
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const program = locateProgram('temporal');
  const server = new ServerProcess(program, serverArguments(port, namespace, dbFilename));
  const start = async (): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      await server.start();
      const state = await until(`the Temporal server on ${address} serves`, async () => {
        if (!server.running) return 'ended';
        const describe = ['operator', 'namespace', 'describe', '--address', address, '--namespace', namespace];
        await promisify(execFile)(program.path, describe);
        return 'serves';
      });
      if (state === 'serves') return;
      if (attempt === MOST_STARTS) throw new Error(`temporal ended: ${server.lastOutput}`);
    }
  };
  await start();
  return {
    address,
    namespace,
    kill: () => server.kill(),
    restart: start,
    stop: () => server.stop(),
  };
}

function serverArguments(port: number, namespace: string, dbFilename: string | undefined): string[] {
  const attributes = ['CreditCode', 'RegionCode'];
  return [
    ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'],
    ...['--namespace', namespace],
    ...attributes.flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
    ...(dbFilename === undefined ? [] : ['--db-filename', dbFilename, '--sqlite-pragma', 'journal_mode=wal']),
  ];
}

/** The time-skipping test environment; its timers of months pass at once. Call `teardown()` on it at the end. */
export function createTimeSkipping(): Promise<TestWorkflowEnvironment> {
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: locateProgram('testServer').path } },
  });
}
