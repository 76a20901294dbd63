import type { NetConnectOpts } from 'node:net';

/**
 * @param address `host:port`, `tcp://host:port` or `unix:/path`
 * @throws Error for anything else
 */
export function clamdAddress(address: string): NetConnectOpts {
  const path = /^unix:(\/.+)$/.exec(address)?.[1];
  if (path) return { path };
  const [, host, port] = /^(?:tcp:\/\/)?([^/:]+):(\d{1,5})$/.exec(address) ?? [];
  if (host && port) return { host, port: Number(port) };
  throw new Error(`not an address of clamd: ${address}`);
}
