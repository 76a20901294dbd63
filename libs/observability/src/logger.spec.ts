import { NestLogger, createLogger } from './logger';
import { runInRequest } from './request-context';

function capture(work: (logger: NestLogger) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  const destination = { write: (line: string) => lines.push(line) };
  work(new NestLogger(createLogger({ level: 'debug', process: 'api', mode: 'demonstration' }, destination)));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('NestLogger', () => {
  it('writes one JSON line with level, context and mode', () => {
    const [line] = capture((logger) => logger.log('ready', 'Startup'));
    expect(line).toMatchObject({
      level: 'info',
      msg: 'ready',
      context: 'Startup',
      process: 'api',
      mode: 'demonstration',
    });
  });

  it('carries the id of the request that is being answered', () => {
    const [inside, outside] = capture((logger) => {
      runInRequest({ requestId: 'r-1' }, () => logger.warn('slow', 'Http'));
      logger.warn('slow', 'Http');
    });
    expect(inside).toMatchObject({ requestId: 'r-1' });
    expect(outside).not.toHaveProperty('requestId');
  });

  it('hides secrets and personal data in its fields', () => {
    const [line] = capture((logger) => logger.log('login', { password: 'p', account: { contact: '138' } }, 'Auth'));
    expect(line).toMatchObject({ password: '[redacted]', account: { contact: '[redacted]' } });
  });

  it('keeps the stack of an error', () => {
    const [line] = capture((logger) => logger.error(new Error('broken'), 'Http'));
    expect(line).toMatchObject({ level: 'error', msg: 'broken', err: { type: 'Error', message: 'broken' } });
  });
});
