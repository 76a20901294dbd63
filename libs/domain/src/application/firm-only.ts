import type { ApplicationContext } from './application.context';
import type { DocumentItem } from './document-request.types';

/** Whether words, of what is asked for or of what a file is called, name a paper that nobody may hand in for a firm. */
export function namesFirmOnly(
  { firmOnlyWords = [] }: Pick<ApplicationContext, 'firmOnlyWords'>,
  words: string,
): boolean {
  return firmOnlyWords.some((word) => words.includes(word));
}

/**
 * Whether an item takes a paper of the firm's own hand only. A supplement has no type that says so: what was asked for does, also
 * in one from before this was looked at, and what the file is called that is brought for it.
 *
 * @param fileName of what is handed in; absent where nothing is
 */
export function isFirmOnly(
  context: Pick<ApplicationContext, 'firmOnlyWords'>,
  { firmOnly, type, because }: Pick<DocumentItem, 'firmOnly' | 'type' | 'because'>,
  fileName = '',
): boolean {
  return firmOnly || (type === 'SUPPLEMENT' && namesFirmOnly(context, `${because ?? ''}\n${fileName}`));
}
