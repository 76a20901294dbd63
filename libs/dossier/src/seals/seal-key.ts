import { type KeyObject, createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** The office's key: signs seals and manifests. Ed25519; the private half never leaves this object. */
export class SealKey {
  /** SHA-256 of the public key (SPKI, DER), hex. */
  readonly id: string;
  /** SPKI, PEM. */
  readonly publicPem: string;
  private readonly publicKey: KeyObject;

  private constructor(private readonly privateKey: KeyObject) {
    this.publicKey = createPublicKey(privateKey);
    this.id = createHash('sha256')
      .update(this.publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex');
    this.publicPem = this.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }

  /**
   * @param text PKCS 8, as PEM or as base64 of its DER
   * @throws TypeError where it is no Ed25519 private key
   */
  static parse(text: string): SealKey {
    const given = text.trim();
    const key = given.startsWith('-----')
      ? createPrivateKey(given)
      : createPrivateKey({ key: Buffer.from(given, 'base64'), type: 'pkcs8', format: 'der' });
    if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('the seal key is no Ed25519 key');
    return new SealKey(key);
  }

  /** Hex. */
  sign(bytes: Uint8Array): string {
    return sign(null, bytes, this.privateKey).toString('hex');
  }

  verify(bytes: Uint8Array, signature: string): boolean {
    return verify(null, bytes, this.publicKey, Buffer.from(signature, 'hex'));
  }
}
