import type { Saying } from '../rules/sayings';

const PLACES: Readonly<Record<string, string>> = {
  application: 'applications',
  cultivation: 'cultivations',
  enterprise: 'enterprises',
  notice: 'notices',
  'rule-set': 'policies',
};

/** Path of what a message is about: the task where there is one, else the thing. */
export function pathOf({ task, subject }: Pick<Saying, 'task' | 'subject'>, creditCode: string): string {
  if (task) return `/tasks/${encodeURIComponent(task.id)}`;
  const id = subject.type === 'cultivation' ? creditCode : subject.id;
  const place = PLACES[subject.type];
  return place ? `/${place}/${encodeURIComponent(id)}` : `/dossiers/${encodeURIComponent(creditCode)}`;
}

/** @param publicUrl origin of the console, without a slash at its end; empty: a path is all there is */
export function addressOf(path: string, publicUrl: string): string {
  return `${publicUrl}${path}`;
}
