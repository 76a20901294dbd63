import { type ApplicationCommand, type ApplicationState, acceptedPapersOf } from '@app/domain';

/** The uploads that a command is about: what it names, or what lies in the items that it names. */
export function documentIds(command: ApplicationCommand, state: ApplicationState | undefined): string[] {
  if (command.type === 'check-items') {
    const items = state?.requests.find(({ id }) => id === command.requestId)?.items ?? [];
    const named = new Set(command.items.map(({ itemId }) => itemId));
    return items.flatMap(({ id, documentId }) => (named.has(id) && documentId ? [documentId] : []));
  }
  if (command.type === 'reopen' || command.type === 'decide-refusal-review')
    return state ? acceptedPapersOf(state) : [];
  if (command.type === 'submit-items') return command.items.flatMap((item) => item.documentId ?? []);
  if (command.type === 'record-site-check') return (command.photos ?? []).map(({ documentId }) => documentId);
  return command.type === 'record-platform' && command.documentId ? [command.documentId] : [];
}
