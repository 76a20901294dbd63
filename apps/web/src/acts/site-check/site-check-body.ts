import type { Photo } from './photos';

/** What somebody fills in on the spot. */
export interface Answers {
  readonly people?: readonly string[];
  readonly checkedOn?: string;
  readonly place?: string;
  readonly found?: Readonly<Record<string, string | undefined>>;
  readonly notes?: Readonly<Record<string, string | undefined>>;
  readonly photos?: readonly Photo[];
  readonly findings?: string;
  readonly result?: string;
}

/** The answers as the server takes them. */
export function siteCheckBody({ found = {}, notes = {}, photos = [], ...said }: Answers): object {
  const checklist = Object.entries(found).flatMap(([itemId, answer]) => {
    const note = answer === 'differs' ? notes[itemId]?.trim() : undefined;
    return answer ? [{ itemId, found: answer, ...(note ? { note } : {}) }] : [];
  });
  const pictures = photos.map(({ documentId, takenAt }) => ({ documentId, ...(takenAt ? { takenAt } : {}) }));
  return {
    ...said,
    ...(checklist.length > 0 ? { checklist } : {}),
    ...(pictures.length > 0 ? { photos: pictures } : {}),
  };
}
