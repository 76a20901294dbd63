import { toImportView } from '@app/directory-import';
import type { StoredImport } from '@app/persistence';
import type { ImportResponseDto, ImportSummaryResponseDto } from './import.response';

/** An import in a list: how far it is, without its single errors. */
export function toImportSummary(stored: StoredImport): ImportSummaryResponseDto {
  const { errors: _errors, warnings: _warnings, failure, ...view } = toImportView(stored);
  const { regionCode, actor, requestedAt, mapping } = stored.request;
  return {
    ...view,
    regionCode,
    requestedBy: actor.name ?? actor.id,
    requestedAt,
    mapping: (mapping as { readonly id: string } | null)?.id ?? null,
    failure: failure && { code: failure.code, message: failure.message },
  };
}

/** An import with what is wrong and what is odd in its file. */
export function toImportResponse(stored: StoredImport): ImportResponseDto {
  const { errors, warnings } = toImportView(stored);
  return { ...toImportSummary(stored), errors, warnings };
}
