import { CASE_FORMS } from './case-forms';
import { FIRM_FORMS } from './firm-forms';
import type { Field } from './form-fields';
import { OFFICE_FORMS } from './office-forms';
import { REVIEW_FORMS } from './review-forms';

/**
 * What every act asks for, by the pattern of its address. Items of papers and points of a scoresheet have forms of their own; a
 * test holds this table against the description of the API.
 */
export const FORMS: Readonly<Record<string, readonly Field[]>> = {
  ...CASE_FORMS,
  ...REVIEW_FORMS,
  ...FIRM_FORMS,
  ...OFFICE_FORMS,
};

/** Acts with a form that no list of fields draws. */
export const OWN_FORMS: readonly string[] = [
  'document-requests/*/submissions',
  'document-requests/*/checks',
  'document-requests/*/draft',
  'reviews/*/scores',
  'reviews/*/site-check',
];

const PATTERNS = [...Object.keys(FORMS), ...OWN_FORMS].map((pattern) => ({
  pattern,
  form: new RegExp(`^/api/v1/${pattern.replaceAll('*', '[^/]+')}$`),
}));

/** @returns the pattern of an act's address, or undefined where the console has no form for it */
export function patternOf(href: string): string | undefined {
  return PATTERNS.find(({ form }) => form.test(href))?.pattern;
}
