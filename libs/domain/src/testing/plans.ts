import type { RungPlan } from '../cultivation/cultivation.types';
import { text } from '../kernel/text';
import type { IsoDate } from '../kernel/time';
import type { Tier } from '../tier';
import { aDigest } from './packs';

/** A plan with a measure, a checkpoint of the firm for it and one of the officer, all under the ids that a policy would give again. */
export function aPlan(tier: Tier, today: IsoDate, dueOn: IsoDate): RungPlan {
  const checkpoint = { measureId: null, title: text('准备', 'Prepare'), ownerDepartment: null, dueOn };
  return {
    tier,
    ruleSetId: `${tier}@2026`,
    batch: `${tier}-open`,
    windowOpensOn: today,
    cutOff: null,
    diagnosis: aDigest(tier),
    measures: [
      {
        id: 'papers',
        criterionId: 'C-1',
        title: text('补齐材料', 'Complete the papers'),
        ownerRole: 'enterprise',
        ownerDepartment: null,
        leadWorkingDays: 5,
        leadMonths: 0,
        papers: [],
        note: text('无', 'None'),
      },
    ],
    checkpoints: [
      { ...checkpoint, id: 'prepare', measureId: 'papers', ownerRole: 'enterprise' },
      { ...checkpoint, id: 'guide', ownerRole: 'officer' },
    ],
    feasible: true,
    earliestBatch: null,
    conflicts: [],
  };
}
