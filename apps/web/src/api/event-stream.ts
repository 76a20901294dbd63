import { connection } from './connection';
import type { Schemas } from './client';
import { queryClient } from './queries';

type Change = Schemas['StreamedChangeDto'];

/** Several changes of one moment lead to one reading. */
const GATHER_MS = 250;

/** After which a stream that was refused is asked for again. */
const REOPEN_MS = 5_000;

/** Which lists and pages show things of a type, by the first part of their query keys. */
const SHOWN_BY: Readonly<Record<string, readonly string[]>> = {
  enterprise: ['enterprises', 'enterprise', 'diagnosis', 'dossier'],
  cultivation: ['cultivation', 'enterprises', 'enterprise', 'tasks', 'board'],
  application: ['application', 'review', 'document-request', 'tasks', 'enterprises', 'enterprise', 'dossier', 'board'],
  notice: ['notices', 'tasks'],
  'rule-set': ['policies', 'tasks'],
  panel: ['panel', 'panels', 'review', 'tasks'],
  meeting: ['meeting', 'meetings', 'tasks'],
};

/** Reads again what is shown of things that changed, for as long as the page is open. */
export function followChanges(): () => void {
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readAgain = (): void => {
    timer = undefined;
    const names = [...touched];
    touched.clear();
    for (const name of names) void queryClient.invalidateQueries({ queryKey: name === '*' ? [] : [name] });
  };
  const note = (names: readonly string[]): void => {
    names.forEach((name) => touched.add(name));
    timer ??= setTimeout(readAgain, GATHER_MS);
  };

  let stream: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let connectedBefore = false;
  const open = (): void => {
    stream = new EventSource('/api/v1/events');
    stream.addEventListener('changed', (event: MessageEvent<string>) => {
      const change = JSON.parse(event.data) as Change;
      note([...(SHOWN_BY[change.type] ?? ['tasks']), 'notifications']);
    });
    stream.addEventListener('gap', () => {
      connection.noted(200);
      // The first one says only that the stream stands.
      if (connectedBefore) note(['*']);
      connectedBefore = true;
    });
    stream.addEventListener('error', () => {
      // A refusal ends a stream for good, a broken line does not; one that ran its time is asked for again at once.
      if (stream?.readyState === EventSource.CLOSED) again = setTimeout(open, REOPEN_MS);
      // Whoever reads something next learns whether it is only the stream.
      note(['clock']);
    });
  };
  open();
  return () => {
    stream?.close();
    clearTimeout(again);
    clearTimeout(timer);
  };
}
