import { KEY_BYTES, decrypt, encrypt } from './cipher';

/** A key under a master key, and which. */
export interface WrappedKey {
  readonly master: string;
  /** Base64. */
  readonly wrapped: string;
}

/** A key over the keys of personal data is not at hand: what lies under it can neither be read nor written. */
export class MasterKeyMissing extends Error {}

/** The office's keys over the keys of personal data: the first is in use, the others still open what they closed. */
export class MasterKeys {
  private constructor(private readonly keys: ReadonlyMap<string, Buffer>) {}

  /**
   * @param text `id:base64` of 32 bytes, several after commas; undefined: there are none, and nothing personal can be stored or read
   * @throws TypeError where it reads otherwise
   */
  static parse(text: string | undefined): MasterKeys {
    const keys = (text ?? '').split(',').filter(Boolean);
    return new MasterKeys(
      new Map(
        keys.map((key) => {
          const [id, secret] = key.trim().split(':');
          const bytes = Buffer.from(secret ?? '', 'base64');
          if (!id || bytes.length !== KEY_BYTES) throw new TypeError('a data key is id:base64 of 32 bytes');
          return [id, bytes];
        }),
      ),
    );
  }

  /** Id of the key in use. */
  get current(): string {
    const [id] = this.keys.keys();
    if (id === undefined) throw new MasterKeyMissing('there is no master key for personal data (APP_DATA_KEY)');
    return id;
  }

  /** Ids of the keys that only open what they closed. */
  get earlier(): readonly string[] {
    return [...this.keys.keys()].slice(1);
  }

  wrap(key: Buffer, about: string): WrappedKey {
    return { master: this.current, wrapped: encrypt(this.find(this.current), key, about) };
  }

  /** @throws MasterKeyMissing where the master key is not at hand */
  unwrap({ master, wrapped }: WrappedKey, about: string): Buffer {
    return decrypt(this.find(master), wrapped, about);
  }

  private find(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new MasterKeyMissing(`the master key ${id} for personal data is not among APP_DATA_KEY`);
    return key;
  }
}
