import type { Schemas } from '../api/client';

/** Where a task is done: on the page of what it is about. */
export function placeOfTask({ kind, subject, enterprise }: Schemas['TaskResponseDto']): string {
  if (subject.type === 'application') return `/applications/${subject.id}`;
  if (kind === 'draw-experts' || kind === 'moderate-panel') return `/panels/${subject.id}`;
  if (subject.type === 'review') return `/reviews/${subject.id}`;
  if (subject.type === 'meeting') return `/meetings/${subject.id}`;
  if (subject.type === 'notice') return `/notices/${subject.id}`;
  if (subject.type === 'cultivation') return `/enterprises/${enterprise.creditCode}?part=plan`;
  return `/enterprises/${enterprise.creditCode}`;
}
