import { createHmac } from 'node:crypto';
import { type NoticeState, sha256Hex } from '@app/domain';

/** 60 bits: nobody finds one by trying. Without what is taken for one another when it is written down. */
const CODE_LENGTH = 12;
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** The code beside a receipt: the same for the same objection sent twice. */
export function receiptCode(key: string, commandId: string): string {
  const digest = createHmac('sha256', key).update(`code ${commandId}`).digest();
  return Array.from(digest.subarray(0, CODE_LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

export function codeHashOf(code: string): string {
  return sha256Hex(`receipt code ${code.trim().toUpperCase()}`);
}

/** Whether a code opens the receipt; objections from before there were codes have none. */
export function opensReceipt({ objections }: NoticeState, receiptNo: string, code: string | undefined): boolean {
  const objection = objections.find((candidate) => candidate.receiptNo === receiptNo);
  return objection !== undefined && (!objection.codeHash || objection.codeHash === codeHashOf(code ?? ''));
}
