import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Without 0, O, 1, l and I: the password is read off a screen.
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const PASSWORD_LENGTH = 16;

/**
 * The secrets of this copy: made at its first start, kept in its data folder, readable by the owner only.
 * @param {string} dataDir
 * @param {{ mode: string, givenPassword?: string }} options `givenPassword` is DEMO_PASSWORD
 * @returns {{ jwtSecret: string, sealKey: string, dataKey: string, demoPassword?: string, showPassword: boolean, markShown: () => void }}
 */
export function openSecrets(dataDir, { mode, givenPassword }) {
  const file = join(dataDir, 'secrets.json');
  const stored = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  stored.jwtSecret ??= randomBytes(48).toString('base64url');
  stored.sealKey ??= inventSealKey();
  stored.dataKey ??= `own:${randomBytes(32).toString('base64')}`;
  if (mode === 'demonstration') {
    if (givenPassword) Object.assign(stored, { demoPassword: givenPassword, passwordShown: true });
    stored.demoPassword ??= inventPassword();
  }
  const store = () => {
    writeFileSync(`${file}.new`, `${JSON.stringify(stored, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  store();
  return {
    jwtSecret: stored.jwtSecret,
    sealKey: stored.sealKey,
    dataKey: stored.dataKey,
    demoPassword: stored.demoPassword,
    showPassword: mode === 'demonstration' && !stored.passwordShown,
    markShown: () => {
      stored.passwordShown = true;
      store();
    },
  };
}

function inventSealKey() {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
}

function inventPassword() {
  return Array.from({ length: PASSWORD_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
