import { createHmac, timingSafeEqual } from 'node:crypto';
import { problem } from '../problems/framework-errors';

const SEAL_BYTES = 12;

/** Seals the cursors of lists, so that one that was changed, or belongs to another question, is refused instead of misread. */
export class CursorSeal {
  constructor(private readonly key: string) {}

  /**
   * @param question what the list was asked, without `cursor` and `limit`; a cursor answers this question only
   * @param place the repository's cursor; null stays null
   */
  seal(question: string, place: string | null): string | null {
    return place === null ? null : `${place}.${this.sign(question, place)}`;
  }

  /** @throws DomainError 400 `CURSOR_INVALID` */
  open(question: string, cursor: string | undefined): string | undefined {
    if (cursor === undefined) return undefined;
    const dot = cursor.lastIndexOf('.');
    const place = cursor.slice(0, Math.max(0, dot));
    const given = Buffer.from(cursor.slice(dot + 1));
    const expected = Buffer.from(this.sign(question, place));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw problem('CURSOR_INVALID');
    return place;
  }

  private sign(question: string, place: string): string {
    const digest = createHmac('sha256', this.key).update(`${question}\n${place}`).digest();
    return digest.subarray(0, SEAL_BYTES).toString('base64url');
  }
}
