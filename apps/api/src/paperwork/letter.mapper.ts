import type { ApplicationState } from '@app/domain';
import type { LetterResponseDto } from './paperwork.response';

/** Every letter of a case as it was issued, the first one first. */
export function toLetters({ id, letters = [] }: ApplicationState): LetterResponseDto[] {
  return letters.map(({ letterNo, version, replaces, reason, on }) => {
    const contentHref = `/api/v1/applications/${id}/recommendation-letter?version=${version}`;
    return { letterNo, version, replaces, reason, on, contentHref };
  });
}
