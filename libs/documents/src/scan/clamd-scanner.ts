import { type NetConnectOpts, type Socket, connect } from 'node:net';
import { ScanFailed, type ScanVerdict, type Scanner } from './scanner';

export interface ClamdLimits {
  /** Real milliseconds without a byte in either direction, connecting included. */
  readonly idleMs: number;
  /** Real milliseconds for the whole scan. */
  readonly totalMs: number;
}

export const CLAMD_LIMITS: ClamdLimits = { idleMs: 30_000, totalMs: 180_000 };

/** As clamd's own clients send; its `StreamMaxLength` counts the whole stream. */
const CHUNK_BYTES = 64 * 1024;

/** A verdict is one line: whoever answers more is no clamd. */
const REPLY_BYTES = 4_096;

const COMMAND = Buffer.from('zINSTREAM\0');
const END = Buffer.alloc(4);

/**
 * The part of clamd's protocol that scans a stream (INSTREAM): the command, then chunks of a length and bytes, then an empty
 * chunk; the answer is one line. A connection of its own for each file: a scanner that fails loses one file's scan and no more.
 */
export class ClamdScanner implements Scanner {
  constructor(
    private readonly address: NetConnectOpts,
    private readonly limits: ClamdLimits = CLAMD_LIMITS,
  ) {}

  async scan(source: AsyncIterable<Uint8Array>): Promise<ScanVerdict> {
    const socket = connect(this.address);
    const reply = new Reply(socket, this.limits);
    try {
      await reply.unlessEarly(send(socket, source, reply));
      return verdictOf(await reply.whole);
    } catch (error) {
      throw error instanceof ScanFailed
        ? error
        : new ScanFailed(`the scan broke off: ${String(error)}`, { cause: error });
    } finally {
      reply.stop();
      socket.destroy();
    }
  }
}

/** What clamd answers, whenever it does: it may refuse a stream before its end. */
class Reply {
  readonly whole: Promise<string>;
  over = false;
  private readonly deadline: NodeJS.Timeout;

  constructor(socket: Socket, { idleMs, totalMs }: ClamdLimits) {
    let fail: (error: Error) => void = () => undefined;
    this.whole = new Promise((resolve, reject) => {
      fail = reject;
      const parts: Buffer[] = [];
      let size = 0;
      const done = () => resolve(Buffer.concat(parts).toString('latin1'));
      socket.on('data', (bytes: Buffer) => {
        parts.push(bytes);
        size += bytes.length;
        if (size > REPLY_BYTES) return reject(new ScanFailed('the answer is longer than any of clamd'));
        if (bytes.includes(0) || bytes.includes(10)) done();
      });
      socket.on('end', done);
      socket.on('close', done);
      socket.on('error', reject);
    });
    this.whole.then(
      () => (this.over = true),
      () => (this.over = true),
    );
    socket.setTimeout(idleMs, () => fail(new ScanFailed(`no sign of life for ${idleMs} ms`)));
    this.deadline = setTimeout(() => fail(new ScanFailed(`no verdict within ${totalMs} ms`)), totalMs);
  }

  /** Goes on as soon as the answer is there, whether or not everything was sent. */
  async unlessEarly(sending: Promise<void>): Promise<void> {
    // What breaks while sending is told by the answer, where there is one: clamd says why and hangs up.
    const sent = sending.catch(async (error: unknown) => {
      const answer = await this.whole;
      if (!answer) throw error;
    });
    await Promise.race([sent, this.whole]);
  }

  stop(): void {
    clearTimeout(this.deadline);
  }
}

async function send(socket: Socket, source: AsyncIterable<Uint8Array>, reply: Reply): Promise<void> {
  await write(socket, COMMAND);
  for await (const bytes of source) {
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
      if (reply.over) return;
      const chunk = bytes.subarray(start, start + CHUNK_BYTES);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      await write(socket, length);
      await write(socket, chunk);
    }
  }
  await write(socket, END);
}

function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.destroyed) return reject(new ScanFailed('the scanner hung up'));
    const hungUp = () => reject(new ScanFailed('the scanner hung up'));
    socket.once('close', hungUp);
    socket.write(bytes, (error) => {
      socket.off('close', hungUp);
      if (error) reject(error);
      else resolve();
    });
  });
}

/** `stream: OK`, `stream: <signature> FOUND`; everything else, also silence, is no verdict. */
function verdictOf(answer: string): ScanVerdict {
  const line = answer.replace(/[\0\n][\s\S]*$/, '').trim();
  if (line === 'stream: OK') return { clean: true };
  const signature = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (signature) return { clean: false, signature: signature.replace(/[^\x20-\x7e]/g, '?').slice(0, 200) };
  throw new ScanFailed(
    line ? `clamd answered: ${line.replace(/[^\x20-\x7e]/g, '?').slice(0, 200)}` : 'clamd hung up without an answer',
  );
}
