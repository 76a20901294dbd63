import { UPPER_VERDICTS } from '@app/domain';
import type { StoredUpperList } from '@app/persistence';
import type { UpperListResponseDto } from './upper-list.response';

/** A list as its importer and the auditor see it. */
export function toUpperListResponse(list: StoredUpperList): UpperListResponseDto {
  const { id, fileName, sha256, dryRun, status, importedBy, importedAt, rows } = list;
  const counts = Object.fromEntries(
    UPPER_VERDICTS.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length]),
  );
  return { id, fileName, sha256, dryRun, status, importedBy, importedAt, counts, rows };
}
