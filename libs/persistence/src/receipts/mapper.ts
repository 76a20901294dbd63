import { createHash } from 'node:crypto';
import type { Receipt } from './receipt';
import type { ReceiptDocument } from './schema';

export const RECEIPT_FIELDS = {
  principal: 1,
  commandId: 1,
  requestHash: 1,
  status: 1,
  body: 1,
  recordedAt: 1,
} as const;

export function receiptId(principal: string, commandId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([principal, commandId]))
    .digest('base64url');
}

export function toReceiptDocument(receipt: Receipt): ReceiptDocument {
  return { _id: receiptId(receipt.principal, receipt.commandId), ...receipt };
}

export function toReceipt(row: ReceiptDocument): Receipt {
  const { principal, commandId, requestHash, status, body, recordedAt } = row;
  return { principal, commandId, requestHash, status, body, recordedAt };
}
