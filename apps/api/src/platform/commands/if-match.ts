import { text } from '@app/domain';
import { problem } from '../problems/framework-errors';

const REVISION = /^"(\d{1,15})"$/;

/**
 * The revision that the caller has seen; undefined where none is named (`*` names any).
 *
 * @param header `If-Match: "7"`
 * @throws DomainError 400 `IF_MATCH_MALFORMED`
 */
export function expectedRevisionOf(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const revision = REVISION.exec(header.trim())?.[1];
  if (revision === undefined) {
    throw problem('IF_MATCH_MALFORMED', text('须为带引号的版本号，例如 "7"', 'It must be a quoted revision, as "7"'));
  }
  return Number(revision);
}
