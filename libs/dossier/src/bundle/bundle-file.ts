import type { UnscannedPolicy } from '@app/config';
import { barredBecause } from '@app/documents';
import type { DocumentRow } from '@app/persistence';
import type { BundleFile } from './bundle-content';

/**
 * Whether a paper has a place in an export: it was accepted, or it was handed in and a virus was found in it, which takes it out of
 * its case and must not take it out of the record.
 */
export function isInBundle({ state, scan, linked }: Pick<DocumentRow, 'state' | 'scan' | 'linked'>): boolean {
  return state === 'accepted' || (scan === 'infected' && linked !== null);
}

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
