import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppConfig } from '@app/config';

const FILE = 'signing-key';

/** The secret behind access tokens and sealed cursors. Keys for single purposes are derived, so that none can stand in for another. */
export class SigningKey {
  constructor(private readonly secret: string) {}

  derive(purpose: string): string {
    return createHmac('sha256', this.secret).update(purpose).digest('hex');
  }

  /** From the configuration; a demonstration without one keeps its own in the data folder, so that logins outlive a restart. */
  static async load(config: Pick<AppConfig, 'auth' | 'dataDir'>): Promise<SigningKey> {
    return new SigningKey(config.auth.jwtSecret ?? (await ownSecret(config.dataDir)));
  }
}

async function ownSecret(folder: string): Promise<string> {
  const path = join(folder, FILE);
  await mkdir(folder, { recursive: true });
  // Created exclusively, so that two processes that start at once end up with the same one.
  await writeFile(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  return readFile(path, 'utf8');
}
