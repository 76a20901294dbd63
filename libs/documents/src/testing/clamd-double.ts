import { once } from 'node:events';
import { type AddressInfo, type Socket, createServer } from 'node:net';

export interface Session {
  readonly socket: Socket;
  /** The bytes of all chunks so far. */
  body: Buffer;
  readonly answer: (text: string) => void;
}

export interface ClamdBehaviour {
  /** As soon as somebody connects. */
  readonly greet?: (session: Session) => void;
  /** After each chunk. */
  readonly chunk?: (session: Session) => void;
  /** After the empty chunk. */
  readonly end?: (session: Session) => void;
}

/** A server of the loopback interface that speaks INSTREAM by the letter, written from the protocol and not from the client. */
export async function clamdDouble(behaviour: ClamdBehaviour) {
  const sessions: Session[] = [];
  const server = createServer((socket) => {
    const session: Session = {
      socket,
      body: Buffer.alloc(0),
      answer: (text) => void socket.end(Buffer.from(`${text}\0`)),
    };
    sessions.push(session);
    behaviour.greet?.(session);
    let pending = Buffer.alloc(0);
    let greeted = false;
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      pending = Buffer.concat([pending, bytes]);
      if (!greeted) {
        if (pending.length < 10) return;
        if (pending.subarray(0, 10).toString('latin1') !== 'zINSTREAM\0') return socket.destroy();
        pending = pending.subarray(10);
        greeted = true;
      }
      while (pending.length >= 4) {
        const length = pending.readUInt32BE(0);
        if (length === 0) return behaviour.end?.(session);
        if (pending.length < 4 + length) return;
        session.body = Buffer.concat([session.body, pending.subarray(4, 4 + length)]);
        pending = pending.subarray(4 + length);
        behaviour.chunk?.(session);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    sessions,
    stop: async () => {
      for (const { socket } of sessions) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
