import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps personal data and keys unreadable in the database. A port: the key may come from elsewhere, and be one for each person.
 */
export abstract class ContactVault {
  /** @param owner whose it is: sealed for one owner it opens for no other */
  abstract seal(owner: string, value: string): string;

  /** @throws Error where it was sealed with another key, for another owner, or changed since */
  abstract open(owner: string, sealed: string): string;
}

/** AES-256-GCM under one key of the product, bound to the owner. */
export class ProductKeyVault extends ContactVault {
  private readonly key: Buffer;

  /** @param keyHex 32 bytes in hex, derived for this purpose only */
  constructor(keyHex: string) {
    super();
    this.key = Buffer.from(keyHex, 'hex');
  }

  seal(owner: string, value: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return `v1.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  open(owner: string, sealed: string): string {
    const bytes = Buffer.from(sealed.replace(/^v1\./, ''), 'base64url');
    const iv = bytes.subarray(0, IV_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key, iv, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }
}
