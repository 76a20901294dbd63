import type { Bilingual } from '@app/domain';

/** A stable code's HTTP status and what it is called; the detail of a case comes with the case. */
export interface ProblemEntry {
  readonly status: number;
  readonly title: Bilingual;
}
