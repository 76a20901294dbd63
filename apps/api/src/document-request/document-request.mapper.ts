import type { Principal } from '@app/auth';
import { type ApplicationState, nextStepOf, openTurns } from '@app/domain';
import { type StoredSnapshot, notFound } from '@app/record';
import { allowedActions } from '../record-access/allowed-actions';
import { printHrefOf } from './papers-notice.mapper';
import type { DocumentRequestResponseDto } from './document-request.response';

/** The application that a request or review belongs to: the part of its id before the dot. */
export function applicationIdOf(partId: string): string {
  return partId.split('.')[0] ?? partId;
}

/** A document request as the caller sees it. @throws DomainError 404 where the application has no such request */
export function toDocumentRequestResponse(
  snapshot: StoredSnapshot,
  requestId: string,
  caller: Principal,
): DocumentRequestResponseDto {
  const state = snapshot.state as ApplicationState;
  const request = state.requests.find((candidate) => candidate.id === requestId);
  if (!request) throw notFound();
  const turn = openTurns(state.turns).find((candidate) => candidate.ref === requestId);
  return {
    id: request.id,
    applicationId: state.id,
    creditCode: state.creditCode,
    cause: request.cause,
    round: request.round,
    maxRounds: request.cause === 'step' ? state.terms.maxDocumentRounds : null,
    status: request.status,
    result: request.result,
    openedAt: request.openedAt,
    closedAt: request.closedAt,
    dueOn: turn?.clock.dueOn ?? null,
    items: request.items.map(
      ({ title, reusableMonths: _months, concerns: _concerns, infected: _infected, ...item }) => ({
        ...item,
        title: title.zh,
        titles: title,
        kind: item.kind ?? null,
        reusedFrom: item.reusedFrom ?? null,
        nextStep: request.status === 'open' ? nextStepOf(item) : null,
      }),
    ),
    submissions: request.submissions.map(({ itemIds, documents: _documents, ...submission }, index) => ({
      ...submission,
      no: index + 1,
      onBehalfOf: submission.onBehalf ? `enterprise:${state.creditCode}` : null,
      itemIds: [...itemIds],
    })),
    notices: (request.notices ?? []).map(({ no, round, on }) => ({
      ...{ no, round, on },
      printHref: printHrefOf(request.id, no),
    })),
    revision: snapshot.revision,
    allowedActions: allowedActions(snapshot.description, caller).filter(({ href }) => href.includes(requestId)),
  };
}
