import { STEP_KINDS } from '@app/domain';
import type { PolicyPack } from '../pack.types';
import type { PackProblem } from '../registry/pack-problem';
import { lintSilence } from './lint-silence';

const STATISTICS: readonly string[] = ['papers-check', 'handover', 'statistics-result'];
const DECIDING: readonly string[] = ['decision', 'notice', 'department-review'];

function lintOrder({ steps }: PolicyPack): PackProblem[] {
  const kinds = steps.map(({ kind }) => kind);
  return steps.flatMap(({ kind }, i): PackProblem[] => {
    const path = `/steps/${i}/kind`;
    if (kinds.indexOf(kind) < i) return [{ path, code: 'STANDS_TWICE', message: `"${kind}" stands twice` }];
    const before = kinds.slice(0, i).filter((one) => !STATISTICS.includes(one));
    const late = before.find((one) => STEP_KINDS.indexOf(one) > STEP_KINDS.indexOf(kind));
    if (STATISTICS.includes(kind) || !late) return [];
    return [{ path, code: 'STEPS_UNORDERED', message: `"${kind}" comes before "${late}"` }];
  });
}

function lintTerms({ steps }: PolicyPack): PackProblem[] {
  return steps.flatMap((step, i): PackProblem[] => {
    const path = `/steps/${i}`;
    if ((step.kind === 'department-review') !== Boolean(step.departments))
      return [
        { path: `${path}/departments`, code: 'WRONG_STEP', message: 'departments belong to department-review alone' },
      ];
    if (step.lapseAfterWorkingDays && step.owner !== 'enterprise')
      return [{ path: `${path}/lapseAfterWorkingDays`, code: 'WRONG_STEP', message: 'only a step of the firm lapses' }];
    return [];
  });
}

/** By the Statistics Law the county decides nothing of above-scale and hints at nothing. */
function lintAboveScale(pack: PolicyPack): PackProblem[] {
  const silent = pack.advice === 'silent';
  const spoken = silent ? pack.criteria.findIndex((criterion) => criterion.action) : -1;
  const problems: PackProblem[] =
    spoken >= 0
      ? [{ path: `/criteria/${spoken}/action`, code: 'ADVICE_FORBIDDEN', message: 'a silent pack gives none' }]
      : [];
  if (pack.tier !== 'above-scale') return problems;
  const deciding = pack.steps.findIndex(({ kind }) => DECIDING.includes(kind));
  return [
    ...problems,
    ...(silent ? [] : [{ path: '/advice', code: 'ADVICE_FORBIDDEN', message: 'above-scale gives none' }]),
    ...(deciding >= 0
      ? [{ path: `/steps/${deciding}`, code: 'WRONG_STEP', message: 'above-scale is not for the county to decide' }]
      : []),
  ];
}

/** Steps must come in their lawful order, each with the terms that are its own. */
export function lintSteps(pack: PolicyPack): readonly PackProblem[] {
  const notice = pack.steps.some(({ kind }) => kind === 'notice') === (pack.noticeWorkingDays !== null);
  const above = pack.recognisedBy.every((level) => pack.upperLevels.includes(level));
  return [
    ...lintOrder(pack),
    ...lintTerms(pack),
    ...lintSilence(pack),
    ...lintAboveScale(pack),
    ...(notice
      ? []
      : [
          {
            path: '/noticeWorkingDays',
            code: 'NOTICE_MISMATCH',
            message: 'a notice step and noticeWorkingDays go together',
          },
        ]),
    ...(above ? [] : [{ path: '/recognisedBy', code: 'WRONG_LEVEL', message: 'who recognises is one of upperLevels' }]),
  ];
}
