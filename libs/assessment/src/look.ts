import type { IsoDate } from '@app/domain';
import type { FirmAssessment, PoolMove } from '@app/persistence';
import { type VerdictBook, assessFirm } from './assessor';
import { movesBetween } from './rules/standings';
import type { FirmOnFile } from './source/firm-source';

/** What a look at some firms found, to be stored together. */
export interface Look {
  readonly assessments: readonly FirmAssessment[];
  readonly moves: readonly PoolMove[];
}

/** Looks at firms as of a day. */
export function lookAt(firms: readonly FirmOnFile[], rules: VerdictBook, asOf: IsoDate): Look {
  const found = firms.map((firm) => ({ before: firm.before, after: assessFirm(firm, rules, asOf) }));
  return {
    assessments: found.map(({ after }) => after),
    moves: found.flatMap(({ before, after }) => movesBetween(before, after)),
  };
}
