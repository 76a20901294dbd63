import {
  DEPARTMENTS,
  type Department,
  type IsoDate,
  type PlanAward,
  type Role,
  type RungPlan,
  type WorkCalendar,
} from '@app/domain';
import {
  type Batch,
  type Diagnosis,
  type MeasureOwner,
  type PolicyPack,
  type TitleBenefit,
  draftPlan,
} from '@app/policy';
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

function awardOf({ id, document, article, amount, to, fictional, text }: TitleBenefit): PlanAward {
  return { clauseId: id, document, article, amount, validTo: to, fictional: fictional ?? false, text };
}

export interface RungRequest {
  readonly pack: PolicyPack;
  readonly batch: Batch | undefined;
  readonly diagnosis: Diagnosis;
  readonly targetDate: IsoDate;
  readonly today: IsoDate;
  /** Where the firm sits. */
  readonly regionCode: string;
  readonly calendar: WorkCalendar;
}

/** The plan of one rung: the pack's measures for the gaps, scheduled backwards from the batch. */
export function rungPlan(request: RungRequest): RungPlan {
  const { pack, batch, diagnosis, targetDate, today, regionCode, calendar } = request;
  const draft = draftPlan({ diagnosis, pack, batch, targetDate, today, regionCode, calendar });
  return {
    tier: pack.tier,
    ruleSetId: pack.id,
    batch: batch?.id ?? null,
    windowOpensOn: batch?.windows[0]?.opensOn ?? null,
    cutOff: batch?.countyCutOff ?? null,
    diagnosis: digestOf(diagnosis),
    measures: draft.measures.map(({ kind: _kind, ownerRole, ...measure }) => ({
      ...measure,
      ...ownerOf(ownerRole),
    })),
    awards: draft.awards.map(awardOf),
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
