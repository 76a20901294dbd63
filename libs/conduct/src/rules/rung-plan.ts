import { DEPARTMENTS, type Department, type IsoDate, type Role, type RungPlan, type WorkCalendar } from '@app/domain';
import { type Batch, type Diagnosis, type MeasureOwner, type PolicyPack, draftPlan } from '@app/policy';
import { digestOf } from './diagnosis-digest';

function isDepartment(owner: MeasureOwner): owner is Department {
  return (DEPARTMENTS as readonly string[]).includes(owner);
}

/** A department owns a measure through its reviewer. */
function ownerOf(owner: MeasureOwner): { ownerRole: Role; ownerDepartment: Department | null } {
  return isDepartment(owner)
    ? { ownerRole: 'reviewer', ownerDepartment: owner }
    : { ownerRole: owner, ownerDepartment: null };
}

export interface RungRequest {
  readonly pack: PolicyPack;
  readonly batch: Batch | undefined;
  readonly diagnosis: Diagnosis;
  readonly targetDate: IsoDate;
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
}

/** The plan of one rung: the pack's measures for the gaps, scheduled backwards from the batch. */
export function rungPlan(request: RungRequest): RungPlan {
  const { pack, batch, diagnosis, targetDate, today, calendar } = request;
  const draft = draftPlan({ diagnosis, pack, batch, targetDate, today, calendar });
  return {
    tier: pack.tier,
    ruleSetId: pack.id,
    batch: batch?.id ?? null,
    windowOpensOn: batch?.windows[0]?.opensOn ?? null,
    cutOff: batch?.countyCutOff ?? null,
    diagnosis: digestOf(diagnosis),
    measures: draft.measures.map(
      ({ id, criterionId, title, ownerRole, leadWorkingDays, leadMonths, papers, note }) => ({
        id,
        criterionId,
        title,
        ...ownerOf(ownerRole),
        leadWorkingDays,
        leadMonths,
        papers,
        note,
      }),
    ),
    checkpoints: draft.checkpoints.map(({ id, measureId, title, ownerRole, dueOn }) => ({
      id,
      measureId,
      title,
      ...ownerOf(ownerRole),
      dueOn,
    })),
    feasible: draft.feasible,
    earliestBatch: draft.earliestBatch ?? null,
    conflicts: draft.conflicts.map(({ message }) => message),
  };
}
