import type { EventMeta } from '../kernel/decider';
import type { ApplicationEvent } from './application.events';
import type { ApplicationState } from './application.types';
import type { DocumentItem, DocumentRequest } from './document-request.types';

type RequestEvent = Extract<
  ApplicationEvent,
  {
    type:
      | 'documents-requested'
      | 'items-submitted'
      | 'items-checked'
      | 'items-quarantined'
      | 'items-reused'
      | 'papers-notified'
      | 'request-closed';
  }
>;

type Submitted = Extract<RequestEvent, { type: 'items-submitted' }>['data'];
type Reused = Extract<RequestEvent, { type: 'items-reused' }>['data'];

function changeRequest(
  state: ApplicationState,
  id: string,
  change: (request: DocumentRequest) => DocumentRequest,
): ApplicationState {
  return { ...state, requests: state.requests.map((request) => (request.id === id ? change(request) : request)) };
}

function changeItems(
  request: DocumentRequest,
  changes: ReadonlyMap<string, Partial<DocumentItem>>,
): readonly DocumentItem[] {
  return request.items.map((item) => ({ ...item, ...changes.get(item.id) }));
}

/** What a check said of an item is gone as soon as it is handed in again. */
const UNANSWERED = { reason: null, kind: null } as const;

function virusFound(signature: string): string {
  return `文件中发现病毒（${signature}），已隔离，请清除后重新上传。A virus was found in the file; it is in quarantine. Upload a clean one.`;
}

function included(known: readonly string[], account: string): readonly string[] {
  return known.includes(account) ? known : [...known, account];
}

function submitted(state: ApplicationState, { requestId, items, comment, onBehalf }: Submitted, meta: EventMeta) {
  const changes = new Map(
    items.map(({ itemId, documentId, offline }) => [
      itemId,
      { status: 'submitted' as const, documentId: documentId ?? null, offline: offline ?? null, ...UNANSWERED },
    ]),
  );
  const itemIds = items.map((item) => item.itemId);
  const documents = Object.fromEntries(
    items.flatMap(({ itemId, documentId }) => (documentId ? [[itemId, documentId]] : [])),
  );
  const submission = { at: meta.at, by: meta.actor.id, onBehalf, itemIds, comment, documents };
  const next = changeRequest(state, requestId, (request) => ({
    ...request,
    items: changeItems(request, changes),
    submissions: [...request.submissions, submission],
  }));
  return { ...next, actedForFirm: included(state.actedForFirm, meta.actor.id) };
}

function reused(state: ApplicationState, { requestId, items }: Reused): ApplicationState {
  const changes = items.map(({ itemId, documentId, validTo }): [string, Partial<DocumentItem>] => [
    itemId,
    { status: 'accepted', documentId, reusedFrom: { documentId, validTo }, ...UNANSWERED },
  ]);
  return changeRequest(state, requestId, (request) => ({
    ...request,
    items: changeItems(request, new Map(changes)),
  }));
}

/** What happens to the document requests of a case. */
export function evolveRequests(state: ApplicationState, event: RequestEvent, meta: EventMeta): ApplicationState {
  switch (event.type) {
    case 'documents-requested': {
      const request: DocumentRequest = {
        id: event.data.requestId,
        cause: event.data.cause,
        ...(event.data.dueOn ? { dueOn: event.data.dueOn } : {}),
        round: 1,
        status: 'open',
        openedAt: meta.at,
        closedAt: null,
        result: null,
        items: event.data.items,
        submissions: [],
      };
      return { ...state, requests: [...state.requests, request] };
    }
    case 'items-submitted':
      return submitted(state, event.data, meta);
    case 'items-checked': {
      const changes = new Map(
        event.data.items.map(({ itemId, verdict, reason, kind }) => [
          itemId,
          { status: verdict, reason: reason ?? null, kind: verdict === 'returned' ? (kind ?? 'unclear') : null },
        ]),
      );
      const next = changeRequest(state, event.data.requestId, (request) => ({
        ...request,
        round: event.data.round,
        items: changeItems(request, changes),
      }));
      return { ...next, reviewed: included(state.reviewed, meta.actor.id) };
    }
    case 'items-quarantined': {
      const { requestId, itemIds, signature } = event.data;
      const returned = { status: 'returned', kind: 'wrong-form', reason: virusFound(signature) } as const;
      return changeRequest(state, requestId, (request) => {
        const change = request.status === 'closed' ? ({ ...returned, infected: true } as const) : returned;
        return { ...request, items: changeItems(request, new Map(itemIds.map((id) => [id, change]))) };
      });
    }
    case 'items-reused':
      return reused(state, event.data);
    case 'papers-notified':
      return changeRequest(state, event.data.requestId, (request) => ({
        ...request,
        notices: [...(request.notices ?? []), event.data.notice],
      }));
    case 'request-closed':
      return changeRequest(state, event.data.requestId, (request) => ({
        ...request,
        status: 'closed',
        closedAt: meta.at,
        result: event.data.result,
      }));
  }
}
