import { resolve } from 'node:path';

import { StartFailed } from './start-failed.mjs';

/**
 * What the supervisor itself needs of the environment; everything else is checked by the programs that read it.
 * @param {Record<string, string | undefined>} environment
 * @returns {{ mode: 'demonstration' | 'production', host: string, port: number, dataDir: string }} `dataDir` is absolute
 */
export function readSettings(environment) {
  const mode = environment.APP_MODE || 'demonstration';
  if (mode !== 'demonstration' && mode !== 'production') {
    throw new StartFailed(
      'settings',
      `APP_MODE 只能是 demonstration 或 production，当前为 ${mode}。`,
      `APP_MODE is demonstration or production, not ${mode}.`,
    );
  }
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartFailed(
      'settings',
      `PORT 不是端口号：${environment.PORT}。`,
      `PORT is not a port: ${environment.PORT}.`,
    );
  }
  return {
    mode,
    port,
    host: environment.APP_HOST || '127.0.0.1',
    dataDir: resolve(environment.APP_DATA_DIR || '.data'),
  };
}
