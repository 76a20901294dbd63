import type { LogLevel as AppLogLevel } from '@app/config';
import { Logger } from '@nestjs/common';
import { DefaultLogger, type LogLevel, Runtime, makeTelemetryFilterString } from '@temporalio/worker';

const log = new Logger('Temporal');

/**
 * Installs the SDK's runtime, once per process. It would listen for signals of its own and race with ours, so it is
 * told not to; the order of the end is the host's business.
 *
 * @param metricsAddress `host:port` at which it shows its own metrics; undefined: nowhere
 */
export function installRuntime(level: AppLogLevel, metricsAddress?: string): void {
  const verbose = level === 'debug' || level === 'trace';
  Runtime.install({
    logger: new DefaultLogger(verbose ? 'DEBUG' : 'WARN', ({ level: of, message }) => write(of, message)),
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) },
      ...(metricsAddress ? { metrics: { prometheus: { bindAddress: metricsAddress } } } : {}),
    },
    shutdownSignals: [],
  });
}

function write(level: LogLevel, message: string): void {
  if (level === 'ERROR') log.error(message);
  else if (level === 'WARN') log.warn(message);
  else log.debug(message);
}
