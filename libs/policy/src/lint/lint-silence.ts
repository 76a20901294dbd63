import { NEVER_DEEMED } from '@app/domain';
import type { PolicyPack } from '../pack.types';
import type { PackProblem } from '../registry/pack-problem';
import type { StepTemplate } from '../step.types';

function lintStep({ kind, departments = [], deemedAgreement = [] }: StepTemplate, path: string): PackProblem[] {
  if (deemedAgreement.length > 0 && kind !== 'department-review') {
    return [{ path, code: 'WRONG_STEP', message: 'deemedAgreement belongs to department-review alone' }];
  }
  return deemedAgreement.flatMap(({ department, document, clause }, i): PackProblem[] => {
    const add = (wrong: boolean, at: string, code: string, message: string): PackProblem[] =>
      wrong ? [{ path: `${path}/${i}/${at}`, code, message }] : [];
    const first = deemedAgreement.findIndex((one) => one.department === department);
    return [
      ...add(
        NEVER_DEEMED.includes(department),
        'department',
        'NEVER_DEEMED',
        `"${department}" never agrees by silence`,
      ),
      ...add(!departments.includes(department), 'department', 'UNKNOWN_DEPARTMENT', `"${department}" is not asked`),
      ...add(first < i, 'department', 'STANDS_TWICE', `"${department}" stands twice`),
      ...add(!document.trim(), 'document', 'SOURCE_MISSING', 'silence agrees only by a published document'),
      ...add(!clause.trim(), 'clause', 'SOURCE_MISSING', 'silence agrees only by a clause of the document'),
    ];
  });
}

/** Silence is agreement only by document and clause, only of a department that is asked, never for safety, environment, permits or tax. */
export function lintSilence({ steps }: PolicyPack): readonly PackProblem[] {
  return steps.flatMap((step, i) => lintStep(step, `/steps/${i}/deemedAgreement`));
}
