import type { Schemas } from '../api/client';

/** Where a task is done: on the page of what it is about. */
export function placeOfTask({ subject, enterprise }: Schemas['TaskResponseDto']): string {
  if (subject.type === 'application') return `/applications/${subject.id}`;
  if (subject.type === 'cultivation') return `/enterprises/${enterprise.creditCode}?part=plan`;
  return `/enterprises/${enterprise.creditCode}`;
}
