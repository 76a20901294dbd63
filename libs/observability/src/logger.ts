import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import { currentRequestId } from './request-context';

// Secrets and personal data that a careless caller might pass; two levels are as deep as our log objects go.
const SECRET_FIELDS = [
  'password',
  'accessToken',
  'refreshToken',
  'authorization',
  'secret',
  'jwtSecret',
  'uri',
  'contact',
  'phone',
];

/**
 * One JSON line per entry, with the request's id where there is one.
 *
 * @param options.level lowest level written
 * @param options.process `api` or `worker`, on every line
 */
export function createLogger(
  options: { level: string; process: string; mode: string },
  destination?: DestinationStream,
): Logger {
  return pino(
    {
      level: options.level,
      base: { process: options.process, mode: options.mode },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const requestId = currentRequestId();
        return requestId ? { requestId } : {};
      },
      serializers: { err: stdSerializers.err },
      redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: '[redacted]' },
    },
    ...(destination ? [destination] : []),
  );
}

// Nest's account of how it put the application together: a line for each module and route.
const WIRING = new Set<unknown>(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer']);

/** Nest's `Logger` on top of pino: `new Logger('Context').log(...)` anywhere ends in one JSON line. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(WIRING.has(rest.at(-1)) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  // Nest passes the context as the last text, and for errors a stack before it.
  private write(
    level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const last = rest.at(-1);
    const context = typeof last === 'string' ? last : undefined;
    const others = context === undefined ? rest : rest.slice(0, -1);
    const err = [message, ...others].find((part) => part instanceof Error);
    const stack = others.find((part): part is string => typeof part === 'string' && part.includes('\n'));
    const fields = others.find((part): part is object => typeof part === 'object' && part !== null && part !== err);
    this.logger[level]({ ...fields, context, ...(err ? { err } : {}), ...(stack ? { stack } : {}) }, textOf(message));
  }
}

function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  return message instanceof Error ? message.message : JSON.stringify(message);
}
