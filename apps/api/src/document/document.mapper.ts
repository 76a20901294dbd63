import type { UnscannedPolicy } from '@app/config';
import { barredBecause } from '@app/documents';
import type { DocumentRow } from '@app/persistence';
import type { DocumentResponseDto } from './document.response';

/** @param unscanned what may be done with a file that no scanner has seen */
export function toDocumentResponse(row: DocumentRow, unscanned: UnscannedPolicy): DocumentResponseDto {
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
    scannedAt: row.scanning?.finishedAt ?? null,
    signature: row.scanning?.signature ?? null,
    barred: barredBecause(row, unscanned),
    destroyed: row.destroyed ?? null,
    uploadedBy: { id: row.uploadedBy.id, name: row.uploadedBy.name ?? null },
    onBehalf: row.onBehalf,
    uploadedAt: row.uploadedAt,
    validTo: row.acceptance?.validTo ?? null,
    contentHref: `/api/v1/documents/${row.id}/content`,
  };
}
