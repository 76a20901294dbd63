import type { Mark } from './mark.types';

/** A term of hearing or review, by the clause that gives it. */
export interface RemedyTerm {
  readonly workingDays: number;
  readonly clause: string;
  readonly source: string;
  readonly mark: Mark;
}

/** Terms before and after a refusal; what is absent is as the table of deadlines says. */
export interface PackRemedies {
  /** For the firm to answer an intended refusal. */
  readonly hearing?: RemedyTerm;
  /** For the firm to ask for a review. */
  readonly reviewRequest?: RemedyTerm;
  /** For another leader to decide about it. */
  readonly review?: RemedyTerm;
}

export type Remedy = keyof PackRemedies;

/** Where a pack says nothing: rows of the table of deadlines. */
export const DEFAULT_REMEDIES: Readonly<Record<Remedy, string>> = {
  hearing: 'DL-HEARING',
  reviewRequest: 'DL-REVIEW-ASK',
  review: 'DL-REVIEW',
};
