/** One thing that must be done before the service is whole. Run again from the start until it succeeds, so it must be idempotent. */
export interface StartupTask {
  readonly name: string;
  /** Requests are refused (503) until this is done; the others only hold back `/readyz`. */
  readonly blocksRequests: boolean;
  run(): Promise<void>;
}

/** The tasks in the order in which they run. */
export const STARTUP_TASKS = Symbol('STARTUP_TASKS');
