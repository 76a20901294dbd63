import { join } from 'node:path';
import { OUTPUT } from '../build/build.mjs';
import { repositoryRoot } from '../processes/repository-root.mjs';
import { mongoUri } from './mongo.mjs';
import { NAMESPACE } from './temporal.mjs';

const HEAP_MB = { api: 1024, worker: 1024 };

/**
 * API and worker as services; the environment is how they learn of everything.
 * @param {{ mode: string, host: string, port: number, dataDir: string }} settings
 * @param {{ mongo: number, temporal: number }} ports
 * @param {{ jwtSecret: string, sealKey: string, dataKey: string, demoPassword?: string }} secrets
 * @returns {{ api: import('./supervised.mjs').Service, worker: import('./supervised.mjs').Service }}
 */
export function applications(settings, ports, secrets) {
  const env = {
    // A pack that is put beside those of the product is in force at the next start, without a line of code.
    APP_PACKS_DIR: join(repositoryRoot, 'libs', 'policy', 'packs'),
    APP_WEB_DIR: OUTPUT.web,
    ...process.env,
    APP_MODE: settings.mode,
    APP_HOST: settings.host,
    PORT: String(settings.port),
    APP_DATA_DIR: settings.dataDir,
    MONGO_URI: mongoUri(ports.mongo),
    TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
    TEMPORAL_NAMESPACE: NAMESPACE,
    APP_JWT_SECRET: secrets.jwtSecret,
    // A key of the operator's own counts before the one that this copy made for itself.
    APP_SEAL_KEY: process.env.APP_SEAL_KEY || secrets.sealKey,
    APP_DATA_KEY: process.env.APP_DATA_KEY || secrets.dataKey,
    // They end when standard input closes, that is, when the supervisor is gone.
    APP_WATCH_STDIN: '1',
    ...(secrets.demoPassword === undefined ? {} : { DEMO_PASSWORD: secrets.demoPassword }),
  };
  const service = (name, title, main) => ({
    name,
    title,
    program: process.execPath,
    args: [`--max-old-space-size=${HEAP_MB[name]}`, main],
    env,
    foreign: false,
    graceMs: 15_000,
  });
  return { api: service('api', '接口 API', OUTPUT.api), worker: service('worker', '工作进程 worker', OUTPUT.worker) };
}
