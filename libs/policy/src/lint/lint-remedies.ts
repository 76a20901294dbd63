import type { Deadline } from '../deadline.types';
import type { PolicyPack } from '../pack.types';
import type { PackProblem } from '../registry/pack-problem';
import { DEFAULT_REMEDIES, type Remedy } from '../remedy.types';

/** Working days below which a firm has no real chance to say or ask anything; ours. */
const LEAST: Readonly<Record<Remedy, number>> = { hearing: 3, reviewRequest: 3, review: 1 };

const NAMES = Object.keys(DEFAULT_REMEDIES) as Remedy[];

/** Terms of hearing and review belong to packs by which the county decides, and leave the firm time. */
export function lintRemedies({ steps, remedies }: PolicyPack): readonly PackProblem[] {
  if (!remedies) return [];
  if (!steps.some(({ kind }) => kind === 'decision')) {
    return [{ path: '/remedies', code: 'WRONG_STEP', message: 'where the county decides nothing there is no remedy' }];
  }
  return NAMES.flatMap((name): PackProblem[] => {
    const days = remedies[name]?.workingDays;
    if (days === undefined || days >= LEAST[name]) return [];
    const path = `/remedies/${name}/workingDays`;
    return [{ path, code: 'TERM_TOO_SHORT', message: `at least ${LEAST[name]} working days` }];
  });
}

/** What a pack leaves unsaid is in the table of deadlines, in working days. */
export function lintRemedyDefaults(
  { steps, remedies }: PolicyPack,
  deadlines: readonly Deadline[],
): readonly PackProblem[] {
  if (!steps.some(({ kind }) => kind === 'decision')) return [];
  return NAMES.flatMap((name): PackProblem[] => {
    const code = DEFAULT_REMEDIES[name];
    const row = deadlines.find((one) => one.code === code);
    if (remedies?.[name] || (row && 'workingDays' in row.term)) return [];
    return [
      { path: `/remedies/${name}`, code: 'WRONG_TERM', message: `there is no default "${code}" in working days` },
    ];
  });
}
