import { randomBytes } from 'node:crypto';
import { type ClamdBehaviour, clamdDouble } from '../testing/clamd-double';
import { clamdAddress } from './clamd-address';
import { ClamdScanner } from './clamd-scanner';
import { ScanFailed } from './scanner';

const LIMITS = { idleMs: 150, totalMs: 600 };

async function* bytes(...parts: readonly Buffer[]) {
  for (const part of parts) yield part;
}

async function* endless() {
  for (;;) yield Buffer.alloc(1024 * 1024);
}

async function scanWith(behaviour: ClamdBehaviour, source: AsyncIterable<Uint8Array> = bytes(Buffer.from('hello'))) {
  const double = await clamdDouble(behaviour);
  try {
    const scanner = new ClamdScanner({ host: '127.0.0.1', port: double.port }, LIMITS);
    const verdict = await scanner.scan(source).catch((error: unknown) => error);
    return { verdict, body: double.sessions[0]?.body };
  } finally {
    await double.stop();
  }
}

describe('the scanner', () => {
  it('sends the whole file in chunks and takes its word for a clean one', async () => {
    const parts = [randomBytes(200_000), randomBytes(1), randomBytes(65_536)];
    const { verdict, body } = await scanWith({ end: ({ answer }) => answer('stream: OK') }, bytes(...parts));
    expect(verdict).toEqual({ clean: true });
    expect(body?.equals(Buffer.concat(parts))).toBe(true);
  });

  it('names what was found', async () => {
    const { verdict } = await scanWith({ end: ({ answer }) => answer('stream: Eicar-Test-Signature FOUND') });
    expect(verdict).toEqual({ clean: false, signature: 'Eicar-Test-Signature' });
  });

  it.each<[string, ClamdBehaviour]>([
    ['never answers', {}],
    ['takes nothing and says nothing', { greet: ({ socket }) => void socket.pause() }],
    ['hangs up at once', { greet: ({ socket }) => void socket.destroy() }],
    ['hangs up in the middle', { chunk: ({ socket }) => void socket.destroy() }],
    ['hangs up without an answer', { end: ({ socket }) => void socket.end() }],
    ['answers an error', { end: ({ answer }) => answer('INSTREAM size limit exceeded. ERROR') }],
    ['answers a page of another protocol', { end: ({ answer }) => answer('HTTP/1.1 200 OK\r\n\r\nstream: OK') }],
    ['answers OK for something else', { end: ({ answer }) => answer('stream: OK maybe') }],
    ['answers nothing but an end', { end: ({ answer }) => answer('') }],
    ['answers without end', { end: ({ socket }) => void socket.write(Buffer.alloc(100_000, 65)) }],
    [
      'answers one byte at a time for ever',
      {
        end: ({ socket }) => {
          const timer = setInterval(() => socket.write('s'), 50);
          socket.on('close', () => clearInterval(timer));
        },
      },
    ],
  ])('gives no verdict where clamd %s', async (_what, behaviour) => {
    const source = behaviour.greet ? bytes(Buffer.alloc(8 * 1024 * 1024)) : undefined;
    const { verdict } = await scanWith(behaviour, source);
    expect(verdict).toBeInstanceOf(ScanFailed);
  });

  it('stops sending as soon as clamd refuses the stream, and tells why', async () => {
    const refuse: ClamdBehaviour = { chunk: ({ answer }) => answer('INSTREAM size limit exceeded. ERROR') };
    const { verdict } = await scanWith(refuse, endless());
    expect(String(verdict)).toContain('size limit exceeded');
  });

  it('gives no verdict where the file cannot be read', async () => {
    async function* broken() {
      yield Buffer.from('a');
      throw new Error('the database is away');
    }
    const { verdict } = await scanWith({ end: ({ answer }) => answer('stream: OK') }, broken());
    expect(verdict).toBeInstanceOf(ScanFailed);
  });

  it('gives no verdict where nobody listens', async () => {
    const double = await clamdDouble({});
    await double.stop();
    const scanner = new ClamdScanner({ host: '127.0.0.1', port: double.port }, LIMITS);
    await expect(scanner.scan(bytes())).rejects.toBeInstanceOf(ScanFailed);
  });
});

describe('the address of the scanner', () => {
  it.each([
    ['clamd:3310', { host: 'clamd', port: 3310 }],
    ['tcp://10.0.0.1:3310', { host: '10.0.0.1', port: 3310 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('%s is understood', (address, options) => expect(clamdAddress(address)).toEqual(options));

  it.each(['clamd', 'http://clamd:3310', 'unix:relative', ''])('%s is not', (address) =>
    expect(() => clamdAddress(address)).toThrow('not an address'),
  );
});
