import type { ApplicationState } from './application.types';
import type { DocumentItem } from './document-request.types';

/** An accepted paper in which a virus was found, and for which no other has been accepted yet. */
export interface LostPaper {
  /** As it is asked for again. */
  readonly item: DocumentItem;
  /** `unasked`: nobody has been told; `unanswered`: the firm was asked, and brought none in its time. */
  readonly replacement: 'unasked' | 'asked' | 'unanswered';
}

/** What has become of the request that asked for another; one that ended with its case asks nobody any more. */
const REPLACEMENT = { open: 'asked', complete: 'unanswered', incomplete: 'unanswered', void: 'unasked' } as const;

function asAskedAgain({ infected: _infected, ...item }: DocumentItem): DocumentItem {
  return { ...item, status: 'returned', documentId: null, offline: null, reusedFrom: null };
}

/** Papers that are lost to the case for the time being; an item keeps its id in every request that asks for it again. */
export function lostPapers({ requests }: Pick<ApplicationState, 'requests'>): LostPaper[] {
  return requests.flatMap(({ items }, index) =>
    items
      .filter(({ infected }) => infected)
      .flatMap((item): LostPaper[] => {
        const asked = requests.slice(index + 1).filter((later) => later.items.some(({ id }) => id === item.id));
        const last = asked.at(-1);
        const again = last?.items.find(({ id }) => id === item.id);
        if (!last || !again) return [{ item: asAskedAgain(item), replacement: 'unasked' }];
        // Another virus stands for itself.
        if (again.infected || again.status === 'accepted' || again.status === 'waived') return [];
        return [{ item: asAskedAgain(item), replacement: REPLACEMENT[last.result ?? 'open'] }];
      }),
  );
}

/** Files that requests which are closed have accepted. */
export function acceptedPapersOf({ requests }: Pick<ApplicationState, 'requests'>): string[] {
  return requests
    .filter(({ status }) => status === 'closed')
    .flatMap(({ items }) => items)
    .flatMap(({ status, documentId }) => (status === 'accepted' && documentId ? [documentId] : []));
}

/**
 * Whether the county's word rests on a file: the case was recommended with it, and was recognised since or is on its way. Where
 * the decision is open again, what is open in it says so; what was refused looks at its papers when it is taken up again.
 */
export function restsOnPaper(
  state: Pick<ApplicationState, 'requests' | 'decisions' | 'status' | 'steps'>,
  documentId: string,
): boolean {
  const { decisions, status, steps } = state;
  const isDecided = steps.some((step) => step.kind === 'decision' && step.status === 'done');
  const stands = status === 'recognised' || (status === 'open' && isDecided);
  return stands && decisions.at(-1)?.decision === 'recommend' && acceptedPapersOf(state).includes(documentId);
}

/** Whether a file answers something that this case still asks for, or has accepted. */
export function holdsPaper(state: Pick<ApplicationState, 'requests'>, documentId: string): boolean {
  const asked = state.requests.some(
    ({ status, items }) => status === 'open' && items.some((item) => item.documentId === documentId),
  );
  return asked || acceptedPapersOf(state).includes(documentId);
}
