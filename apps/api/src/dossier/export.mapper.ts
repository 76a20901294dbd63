import type { StoredExport } from '@app/persistence';
import type { DossierExportResponseDto } from './export.response';

export function toExportResponse(order: StoredExport): DossierExportResponseDto {
  const { id, creditCode, reason, included, personal, state, written, size, sha256, problem, fileId } = order;
  const href = fileId ? `/api/v1/dossiers/${creditCode}/exports/${id}/content` : null;
  return { id, creditCode, reason, include: [...included], personal, state, written, size, sha256, problem, href };
}
