import type { DocumentRow } from './document-row';
import type { DocumentDocument } from './schema';

export const DOCUMENT_FIELDS = {
  _id: 1,
  creditCode: 1,
  regionCode: 1,
  type: 1,
  version: 1,
  state: 1,
  fileId: 1,
  fileName: 1,
  mediaType: 1,
  size: 1,
  sha256: 1,
  scan: 1,
  scanning: 1,
  retainUntil: 1,
  destroyed: 1,
  uploadedBy: 1,
  onBehalf: 1,
  uploadedAt: 1,
  requestHash: 1,
  linked: 1,
  acceptance: 1,
} as const;

export function toDocumentDocument({ id, ...row }: DocumentRow): DocumentDocument {
  return { _id: id, ...row };
}

export function toDocumentRow({ _id, ...row }: DocumentDocument): DocumentRow {
  return { id: _id, ...row };
}
