import type { Deadline } from '../deadline.types';
import { isTimed } from '../deadlines/deadline-of';
import type { PolicyPack } from '../pack.types';
import type { PackProblem } from '../registry/pack-problem';
import type { PackCalendarTerm, StepTemplate } from '../step.types';

function wrongWith(term: PackCalendarTerm, step: StepTemplate, deadlines: readonly Deadline[]): string | null {
  const named = [term.days, term.monthDay, term.deadline].filter((one) => one !== undefined);
  if (named.length !== 1) return 'exactly one of days, monthDay and deadline';
  if (step.budgetWorkingDays === null) return 'only a step that is the county’s to hurry has a term';
  if (term.deadline === undefined) return null;
  if (term.toWorkingDay !== undefined) return 'the deadline says itself whether it moves';
  const row = deadlines.find(({ code }) => code === term.deadline);
  return row && isTimed(row) ? null : `there is no deadline of time "${term.deadline}"`;
}

/** Steps whose rule does not count working days name one term that can be dated. */
export function lintCalendarTerms({ steps }: PolicyPack, deadlines: readonly Deadline[]): readonly PackProblem[] {
  return steps.flatMap((step, i): PackProblem[] => {
    const message = step.calendarTerm ? wrongWith(step.calendarTerm, step, deadlines) : null;
    return message ? [{ path: `/steps/${i}/calendarTerm`, code: 'WRONG_TERM', message }] : [];
  });
}
