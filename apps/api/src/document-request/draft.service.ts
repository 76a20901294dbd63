import { type Principal, toActor } from '@app/auth';
import { type ApplicationState, DomainError, text } from '@app/domain';
import { type DraftSide, type RequestDraft, RequestDraftRepository } from '@app/persistence';
import { type StoredSnapshot, notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { CommandEnvelope } from '../platform/commands/command-envelope';
import type { DraftRequestDto } from './dto/draft.requests.dto';

/** Longer than any firm's turn. Real time. */
const KEPT_MS = 90 * 86_400_000;

/** Answers on their way: kept for who writes them, and no part of the record before they are handed in. */
@Injectable()
export class Drafts {
  constructor(private readonly drafts: RequestDraftRepository) {}

  /** The draft of the caller's side, without what has been handed in since; undefined where there is none. */
  async find(
    application: StoredSnapshot<ApplicationState>,
    requestId: string,
    caller: Principal,
  ): Promise<RequestDraft | undefined> {
    const request = requestOf(application, requestId);
    const draft = await this.drafts.find(requestId, sideOf(caller), new Date());
    if (!draft) return undefined;
    const owed = new Set(request.items.filter(({ status }) => isOwed(status)).map(({ id }) => id));
    return { ...draft, items: draft.items.filter(({ itemId }) => owed.has(itemId)) };
  }

  /**
   * Saves what stands in a form. Without `If-Match` the last one wins; with it, whoever saw another revision is told.
   *
   * @throws DomainError 404; 409 `REQUEST_CLOSED`; 412 `REVISION_STALE`; 422 `ITEM_UNKNOWN`, `ITEMS_REPEATED`,
   *   `IDEMPOTENCY_KEY_REUSED`; 403 `FIRM_ONLY` for what only the firm may make
   */
  async save(
    application: StoredSnapshot<ApplicationState>,
    requestId: string,
    caller: Principal,
    envelope: CommandEnvelope,
    { items, comment }: DraftRequestDto,
  ): Promise<{ draft: RequestDraft; replayed: boolean }> {
    checkItems(application, requestId, caller, items);
    const now = new Date();
    const side = sideOf(caller);
    const present = await this.drafts.find(requestId, side, now);
    if (present?.commandId === envelope.commandId) return { draft: repeated(present, envelope), replayed: true };
    const seen = present?.revision ?? 0;
    if (envelope.expectedRevision !== undefined && envelope.expectedRevision !== seen) throw stale();
    const { id, name } = toActor(caller);
    const { commandId, requestHash } = envelope;
    const draft: RequestDraft = {
      ...{ requestId, side, revision: seen + 1, items, comment: comment ?? null, commandId, requestHash },
      creditCode: application.state.creditCode,
      regionCode: application.state.regionCode,
      savedBy: name === undefined ? { id } : { id, name },
      savedAt: now,
      expiresAt: new Date(now.getTime() + KEPT_MS),
    };
    if (!(await this.drafts.save(draft, seen))) throw stale();
    return { draft, replayed: false };
  }

  /** What was handed in is no draft any more. */
  async clear(requestId: string, caller: Principal): Promise<void> {
    await this.drafts.clear(requestId, sideOf(caller));
  }
}

export function sideOf(caller: Principal): DraftSide {
  return caller.creditCode ? 'firm' : 'office';
}

function isOwed(status: string): boolean {
  return status === 'open' || status === 'returned';
}

function requestOf({ state }: StoredSnapshot<ApplicationState>, requestId: string) {
  const request = state.requests.find(({ id }) => id === requestId);
  if (!request) throw notFound();
  return request;
}

function checkItems(
  application: StoredSnapshot<ApplicationState>,
  requestId: string,
  caller: Principal,
  items: DraftRequestDto['items'],
): void {
  const request = requestOf(application, requestId);
  if (request.status === 'closed') {
    throw new DomainError(409, 'REQUEST_CLOSED', text('该材料清单已办结。', 'This document request is closed.'));
  }
  const ids = items.map(({ itemId }) => itemId);
  if (new Set(ids).size !== ids.length) {
    throw new DomainError(422, 'ITEMS_REPEATED', text('每项只能出现一次。', 'Name each item once.'));
  }
  for (const itemId of ids) {
    const item = request.items.find(({ id }) => id === itemId);
    if (!item) throw new DomainError(422, 'ITEM_UNKNOWN', text('清单中没有此项。', 'The request has no such item.'));
    if (item.firmOnly && sideOf(caller) !== 'firm') {
      throw new DomainError(
        403,
        'FIRM_ONLY',
        text('此项只能由企业本人准备和提交。', 'Only the firm itself prepares and hands in this item.'),
      );
    }
  }
}

function repeated(draft: RequestDraft, { requestHash }: CommandEnvelope): RequestDraft {
  if (draft.requestHash === requestHash) return draft;
  throw new DomainError(
    422,
    'IDEMPOTENCY_KEY_REUSED',
    text('该 Idempotency-Key 已用于另一请求', 'This Idempotency-Key was used for another request'),
  );
}

function stale(): DomainError {
  return new DomainError(
    412,
    'REVISION_STALE',
    text('草稿已在别处保存，请先读取最新草稿。', 'The draft was saved elsewhere; read the latest one first.'),
  );
}
