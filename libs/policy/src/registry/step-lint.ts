import { STEP_KINDS } from '@app/domain';
import type { PolicyPack } from '../pack.types';

const DECIDING = ['decision', 'notice', 'department-review'];

/** Steps must come in their lawful order, and above-scale has no decision, vote or notice of the county. */
export function lintSteps(pack: PolicyPack): string[] {
  const kinds = pack.steps.map((step) => step.kind);
  const statistics = ['papers-check', 'handover', 'statistics-result'];
  const order = kinds.filter((kind) => !statistics.includes(kind)).map((kind) => STEP_KINDS.indexOf(kind));
  const ordered = order.every((position, i) => i === 0 || position > (order[i - 1] ?? 0));
  const notice = kinds.includes('notice') === (pack.noticeWorkingDays !== null);
  return [
    ...(ordered ? [] : ['/steps: out of order']),
    ...(notice ? [] : ['/steps: a notice step and noticeWorkingDays go together']),
    ...pack.steps.flatMap((step, i) =>
      (step.kind === 'department-review') === Boolean(step.departments)
        ? []
        : [`/steps/${i}: departments belong to department-review alone`],
    ),
    ...pack.steps.flatMap((step, i) =>
      step.lapseAfterWorkingDays && step.owner !== 'enterprise' ? [`/steps/${i}: only a step of the firm lapses`] : [],
    ),
    ...(pack.tier === 'above-scale' && kinds.some((kind) => DECIDING.includes(kind))
      ? ['/steps: above-scale is not for the county to decide']
      : []),
    ...(pack.tier === 'above-scale' && (pack.advice !== 'silent' || pack.criteria.some((criterion) => criterion.action))
      ? ['/advice: above-scale gives none']
      : []),
  ];
}
