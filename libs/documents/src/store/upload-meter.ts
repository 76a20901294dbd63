import { createHash } from 'node:crypto';
import { HEAD_BYTES, familyOf } from '../sniff/signature';
import { uploadEmpty, uploadTooLarge, uploadTypeUnsupported } from './upload-problems';

/** Measures one upload as it passes, and stops it at the first byte too many or as soon as its beginning says what it cannot be. */
export class UploadMeter {
  private readonly hash = createHash('sha256');
  private head: Buffer = Buffer.alloc(0);
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  get size(): number {
    return this.bytes;
  }

  /** Hex; once, after the last byte. */
  sha256(): string {
    return this.hash.digest('hex');
  }

  /** @throws DomainError 413 `UPLOAD_TOO_LARGE`, 415 `UPLOAD_TYPE_UNSUPPORTED`, 422 `UPLOAD_EMPTY` */
  async *measure(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const bytes of source) {
      this.bytes += bytes.length;
      if (this.bytes > this.maxBytes) throw uploadTooLarge(this.maxBytes);
      this.hash.update(bytes);
      this.lookAt(bytes);
      yield bytes;
    }
    if (this.bytes === 0) throw uploadEmpty();
    this.judge();
  }

  private lookAt(bytes: Uint8Array): void {
    if (this.head.length >= HEAD_BYTES) return;
    this.head = Buffer.concat([this.head, bytes.subarray(0, HEAD_BYTES - this.head.length)]);
    if (this.head.length >= HEAD_BYTES) this.judge();
  }

  private judge(): void {
    if (familyOf(this.head) === undefined) throw uploadTypeUnsupported();
  }
}
