import type { DocumentRow } from '@app/persistence';
import type { DocumentResponseDto } from './document.response';

export function toDocumentResponse(row: DocumentRow): DocumentResponseDto {
  return {
    id: row.id,
    creditCode: row.creditCode,
    type: row.type,
    version: row.version,
    state: row.state,
    fileName: row.fileName,
    mediaType: row.mediaType,
    size: row.size,
    sha256: row.sha256,
    scan: row.scan,
    uploadedBy: { id: row.uploadedBy.id, name: row.uploadedBy.name ?? null },
    onBehalf: row.onBehalf,
    uploadedAt: row.uploadedAt,
    validTo: row.acceptance?.validTo ?? null,
    contentHref: `/api/v1/documents/${row.id}/content`,
  };
}
