import { ConfigError } from '@app/config';

/** Whatever can be closed: an application of Nest. */
export interface Closable {
  close(): Promise<void>;
}

/**
 * Ends a process in order on SIGTERM and SIGINT, and when the supervisor's pipe on standard input closes: the supervisor may
 * have been killed, and nobody would end us. Exit code 0; 1 where closing fails or takes too long.
 *
 * @param patienceMs how long closing may take; what is still open then is cut
 */
export function endInOrder(
  app: Closable,
  { watchStdin, patienceMs }: { readonly watchStdin: boolean; readonly patienceMs: number },
): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  if (watchStdin) process.stdin.on('end', end).on('close', end).resume();
}

/** Ends a process that could not start, saying why: a wrong setting in its own words, anything else with its stack. Exit code 1. */
export function endInFailure(error: unknown): never {
  const message = error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
