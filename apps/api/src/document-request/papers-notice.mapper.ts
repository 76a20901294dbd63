import type { ApplicationState } from '@app/domain';
import { type StoredSnapshot, canonicalHash, notFound } from '@app/record';
import type { PapersNoticeResponseDto } from './document-request.response';

/**
 * A notice as the firm was told, with the hash of what the record holds.
 *
 * @param id of the request, or of the case for its latest request
 * @param no the latest where it is not said
 * @throws DomainError 404 where there is no such request, or it told the firm nothing under this number
 */
export function toPapersNoticeResponse(
  { state }: StoredSnapshot<ApplicationState>,
  id: string,
  no?: number,
): PapersNoticeResponseDto {
  const request = id === state.id ? state.requests.at(-1) : state.requests.find((candidate) => candidate.id === id);
  const notices = request?.notices ?? [];
  const notice = no === undefined ? notices.at(-1) : notices.find((candidate) => candidate.no === no);
  if (!request || !notice) throw notFound();
  return {
    requestId: request.id,
    ...notice,
    sha256: canonicalHash(notice),
    printHref: printHrefOf(request.id, notice.no),
  };
}

/** Where a notice is found as a page to be printed. */
export function printHrefOf(requestId: string, no: number): string {
  return `/api/v1/document-requests/${requestId}/notice.html?no=${no}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}

/** A page of its own without script, in both languages. */
export function printedNotice({ text, sha256, requestId }: PapersNoticeResponseDto): string {
  const [heading = '', ...lines] = text.zh.split('\n');
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escaped(heading)}</title>`,
    '<style>body{max-width:42em;margin:2em auto;font-family:serif;line-height:1.7}pre{white-space:pre-wrap;font:inherit}',
    'footer{font-size:.75em;word-break:break-all;color:#555}</style></head><body>',
    `<h1>${escaped(heading)}</h1><pre>${escaped(lines.join('\n'))}</pre>`,
    `<hr><pre lang="en">${escaped(text.en)}</pre>`,
    `<footer>${escaped(requestId)} · SHA-256 ${sha256}</footer></body></html>`,
  ].join('\n');
}
