import type { PolicyPack } from '../pack.types';
import type { PackProblem } from '../registry/pack-problem';
import type { Escalation, PackOwner, StepTemplate } from '../step.types';

type Told = Escalation['to'];

/** Who hears first of lateness, by whose it is; and all hear before the leader, who hears last. */
const FIRST: Readonly<Record<PackOwner, Told | null>> = {
  enterprise: 'mentor',
  officer: 'section-chief',
  reviewer: 'section-chief',
  workflow: 'section-chief',
  leader: 'leader',
  public: null,
  upper: null,
};

function lintEscalation({ owner, escalate }: StepTemplate, path: string): PackProblem[] {
  const first = FIRST[owner];
  const problem = (message: string): PackProblem[] => [{ path: `${path}/escalate`, code: 'WRONG_LADDER', message }];
  if (first === null) {
    return escalate.length > 0 ? problem(`nobody of the county is told that "${owner}" is late`) : [];
  }
  if (escalate[0]?.to !== first) return problem(`lateness of "${owner}" goes to the ${first} first`);
  if (escalate.at(-1)?.to !== 'leader') return problem('the last whom lateness reaches is the leader');
  const rising = escalate.every(({ after }, i) => i === 0 || after > (escalate[i - 1]?.after ?? 0));
  return rising ? [] : problem('each rung comes later than the one before it');
}

function lintReminders({ remind }: StepTemplate, path: string): PackProblem[] {
  const falling = remind.every((days, i) => i === 0 || days < (remind[i - 1] ?? 0));
  if (falling) return [];
  return [
    { path: `${path}/remind`, code: 'WRONG_LADDER', message: 'each reminder comes later than the one before it' },
  ];
}

/**
 * Ladders of a pack: whoever is late, somebody near hears first and the leader last; no two rungs fall on one day. Asked of packs
 * that are drafted; one that was approved before goes on as it is.
 */
export function lintLadders({ steps }: PolicyPack): readonly PackProblem[] {
  return steps.flatMap((step, i) => {
    const path = `/steps/${i}`;
    return [...lintEscalation(step, path), ...lintReminders(step, path)];
  });
}
