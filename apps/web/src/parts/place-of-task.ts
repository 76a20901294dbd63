import type { Schemas } from '../api/client';

const OF_REVIEW = /^\/api\/v1\/reviews\/([^/]+)\//;

/** Where a task is done: on the page of what it is about; a review beside its evidence. */
export function placeOfTask({ kind, subject, enterprise, actions }: Schemas['TaskResponseDto']): string {
  const review = actions.map(({ href }) => OF_REVIEW.exec(href)?.[1]).find(Boolean);
  if (review) return `/reviews/${review}`;
  if (subject.type === 'application') return `/applications/${subject.id}`;
  if (kind === 'draw-experts' || kind === 'moderate-panel') return `/panels/${subject.id}`;
  if (subject.type === 'review') return `/reviews/${subject.id}`;
  if (subject.type === 'meeting') return `/meetings/${subject.id}`;
  if (subject.type === 'notice') return `/notices/${subject.id}`;
  if (subject.type === 'cultivation') return `/enterprises/${enterprise.creditCode}?part=plan`;
  return `/enterprises/${enterprise.creditCode}`;
}
