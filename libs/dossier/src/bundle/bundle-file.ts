import type { UnscannedPolicy } from '@app/config';
import { barredBecause } from '@app/documents';
import type { DocumentRow } from '@app/persistence';
import type { BundleFile } from './bundle-content';

/**
 * An accepted paper as an export holds it. One that was destroyed, or that nobody may be given, is listed without its bytes: its
 * row still proves what was accepted, and the rest of the dossier can be had.
 *
 * @param open reads the stored bytes
 */
export function bundleFile(
  row: DocumentRow,
  unscanned: UnscannedPolicy,
  open: () => AsyncIterable<Uint8Array>,
): BundleFile {
  const { id, type, fileName, mediaType, size, sha256, destroyed } = row;
  const listed = { documentId: id, type, fileName, mediaType, size, sha256 };
  const absent = barredBecause(row, unscanned);
  if (!absent) return { ...listed, open };
  return { ...listed, absent, ...(destroyed ? { destroyed: { at: destroyed.at, reason: destroyed.reason } } : {}) };
}
