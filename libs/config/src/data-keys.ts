import { randomBytes } from 'node:crypto';
import type { AppConfig } from './app-config';
import { keptSecret } from './kept-secret';

/** The keys over the keys of personal data; a demonstration without any keeps its own in the data folder. */
export function dataKeysOf({ proof, dataDir }: Pick<AppConfig, 'proof' | 'dataDir'>): string {
  return proof.dataKeys ?? keptSecret(dataDir, 'data-key', () => `own:${randomBytes(32).toString('base64')}`);
}
