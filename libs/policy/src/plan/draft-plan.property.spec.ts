import { addDays } from '@app/domain';
import fc from 'fast-check';
import { diagnose } from '../evaluator/diagnose';
import { packs } from '../registry/registry';
import { ARBITRARY_DAY, arbitraryFacts } from '../testing/arbitrary-facts';
import { calendar } from '../testing/five-day-week';
import { draftPlan } from './draft-plan';

const cases = fc.record({
  pack: fc.constantFrom(...packs()),
  facts: arbitraryFacts,
  days: fc.integer({ min: -30, max: 900 }),
});

function draft({ pack, facts, days }: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const today = ARBITRARY_DAY;
  const targetDate = addDays(today, days);
  const diagnosis = diagnose(pack, facts, { asOf: today });
  return { targetDate, plan: draftPlan({ diagnosis, pack, targetDate, today, calendar, regionCode: '990124101' }) };
}

describe('every drafted plan', () => {
  it('has its checkpoints on working days between today and the limit, or says what is too late', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { targetDate, plan } = draft(one);
        const stated = new Set(plan.conflicts.map(({ measureId }) => measureId));
        const isPast = plan.conflicts.some(({ code }) => code === 'BUDGET_DOES_NOT_FIT');
        for (const { dueOn, measureId } of plan.checkpoints) {
          expect(dueOn >= ARBITRARY_DAY).toBe(true);
          expect(calendar.isWorkingDay(dueOn) || dueOn === ARBITRARY_DAY).toBe(true);
          expect(dueOn <= targetDate || stated.has(measureId) || (isPast && dueOn === ARBITRARY_DAY)).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('names a later batch only for measures that are too late, and the latest of theirs', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { targetDate, plan } = draft(one);
        const late = plan.conflicts.filter(({ code }) => code === 'LEAD_TIME_TOO_LONG');
        const isPossible = plan.conflicts.every(({ code }) => code !== 'NOT_REACHABLE');
        expect(plan.feasible).toBe(late.length === 0 && isPossible);
        expect(plan.earliestBatch !== undefined).toBe(late.length > 0 && isPossible);
        if (plan.earliestBatch === undefined) return;
        expect(Number(plan.earliestBatch)).toBeGreaterThan(Number(targetDate.slice(0, 4)));
        const said = late.filter(({ message }) =>
          message.en.endsWith(`the earliest feasible batch is ${plan.earliestBatch}`),
        );
        expect(said.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a measure once, and says of each gap that it closes how', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { measures } = draft(one).plan;
        const keys = measures.map(({ kind, title }) => `${kind}:${title.zh}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(measures.every(({ criteria, criterionId }) => criteria[0] === criterionId)).toBe(true);
        expect(measures.every(({ lead }) => lead.min <= lead.plan && lead.plan <= lead.max)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
