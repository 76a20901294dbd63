import { type Principal, scopeOf } from '@app/auth';
import { AppConfig } from '@app/config';
import { DocumentViews, barredBecause } from '@app/documents';
import { type ApplicationState, DomainError, compareSubmissions, text } from '@app/domain';
import { DocumentRepository, type DocumentRow } from '@app/persistence';
import { type StoredSnapshot, notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import { AccessLog } from '../record-access/access-log.service';
import type { ComparedFileResponseDto, ComparedItemResponseDto, ComparisonResponseDto } from './comparison.response';

/** Files whose words are compared in one answer; the others are told apart by their hash. */
const MAX_TEXTS = 10;

/** What changed between two submissions of a request. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly views: DocumentViews,
    private readonly log: AccessLog,
    private readonly config: AppConfig,
  ) {}

  /**
   * @param from number of a submission; the one before `to` where it is not said, 0 for none
   * @param to number of a submission; the last where it is not said
   * @throws DomainError 404; 422 `SUBMISSION_UNKNOWN`
   */
  async compare(
    { state }: StoredSnapshot<ApplicationState>,
    requestId: string,
    caller: Principal,
    { from, to }: { readonly from?: number; readonly to?: number },
  ): Promise<ComparisonResponseDto> {
    const request = state.requests.find(({ id }) => id === requestId);
    if (!request) throw notFound();
    const last = to ?? request.submissions.length;
    const first = from ?? Math.max(0, last - 1);
    if (last < 1 || last > request.submissions.length || first >= last) throw submissionUnknown();

    const compared = compareSubmissions(request, first, last);
    const ids = [...new Set(compared.flatMap((item) => [item.from ?? [], item.to ?? []].flat()))];
    const rows = new Map((await this.documents.findMany(ids, scopeOf(caller))).map((row) => [row.id, row]));
    const subject = { type: 'document-request', id: requestId };
    const { creditCode, regionCode } = state;
    await this.log.note(caller, { action: 'document.compare', subject, creditCode, regionCode });

    const items: ComparedItemResponseDto[] = [];
    let texts = 0;
    for (const { itemId, ...files } of compared) {
      const before = rows.get(files.from ?? '');
      const after = rows.get(files.to ?? '');
      const title = request.items.find(({ id }) => id === itemId)?.title ?? text(itemId, itemId);
      const differs = before && after && before.sha256 !== after.sha256;
      const words = differs && texts < MAX_TEXTS ? await this.words(before, after) : null;
      if (words) texts += 1;
      const change = changeOf(files.from, files.to, before, after);
      const lines = words?.changes ?? null;
      items.push({
        itemId,
        title,
        change,
        from: fileOf(before),
        to: fileOf(after),
        lines,
        linesCut: words?.cut ?? false,
      });
    }
    return { requestId, from: first, to: last, items };
  }

  private async words(from: DocumentRow, to: DocumentRow) {
    const { unscanned } = this.config.uploads;
    if (barredBecause(from, unscanned) || barredBecause(to, unscanned)) return null;
    return this.views.compare(from, to);
  }
}

function changeOf(from: string | null, to: string | null, before?: DocumentRow, after?: DocumentRow): string {
  if (from === null) return 'added';
  if (from === to) return 'unchanged';
  return before && after && before.sha256 === after.sha256 ? 'same-content' : 'replaced';
}

function fileOf(row: DocumentRow | undefined): ComparedFileResponseDto | null {
  if (!row) return null;
  const { id: documentId, fileName, mediaType, size, sha256, onBehalf } = row;
  return { documentId, fileName, mediaType, size, sha256, onBehalf };
}

function submissionUnknown(): DomainError {
  return new DomainError(
    422,
    'SUBMISSION_UNKNOWN',
    text('没有该次提交；from 须小于 to。', 'There is no such submission; `from` must come before `to`.'),
  );
}
