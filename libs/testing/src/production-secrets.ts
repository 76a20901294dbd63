import { generateKeyPairSync, randomBytes } from 'node:crypto';

/** What production refuses to start without and a test does not care about; made anew for each process. */
export const PRODUCTION_SECRETS = {
  APP_JWT_SECRET: 'x'.repeat(32),
  APP_SEAL_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  APP_DATA_KEY: `test:${randomBytes(32).toString('base64')}`,
};
