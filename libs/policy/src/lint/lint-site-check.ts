import type { Deadline } from '../deadline.types';
import type { PolicyPack } from '../pack.types';
import type { PackProblem } from '../registry/pack-problem';
import type { PackSiteCheck, PackSiteTrigger } from '../step.types';
import { type Names, lintCondition } from './lint-condition';

function wrongWith({ when, record, years }: PackSiteTrigger): string | null {
  if ((when === undefined) === (record === undefined)) return 'exactly one of when and record';
  return (record === 'title-revoked') === (years !== undefined)
    ? null
    : 'years belong to title-revoked, which needs them';
}

function twice(named: readonly { readonly id: string }[], path: string): PackProblem[] {
  return named.flatMap(({ id }, i) =>
    named.findIndex((other) => other.id === id) < i
      ? [{ path: `${path}/${i}/id`, code: 'STANDS_TWICE', message: `"${id}" stands twice` }]
      : [],
  );
}

function lintOne({ triggers, checklist }: PackSiteCheck, names: Names, path: string): PackProblem[] {
  return [
    ...twice(triggers, `${path}/triggers`),
    ...twice(checklist, `${path}/checklist`),
    ...triggers.flatMap((trigger, i): PackProblem[] => {
      const at = `${path}/triggers/${i}`;
      const message = wrongWith(trigger);
      if (message) return [{ path: at, code: 'WRONG_TRIGGER', message }];
      return trigger.when ? [...lintCondition(trigger.when, names, `${at}/when`)] : [];
    }),
  ];
}

/** When a site check is made is said of a site check alone, once, by names that exist. */
export function lintSiteChecks({ steps }: PolicyPack, names: Names): readonly PackProblem[] {
  return steps.flatMap(({ kind, siteCheck }, i): PackProblem[] => {
    const path = `/steps/${i}/siteCheck`;
    if (!siteCheck) return [];
    if (kind !== 'site-check') return [{ path, code: 'WRONG_STEP', message: 'siteCheck belongs to site-check alone' }];
    return lintOne(siteCheck, names, path);
  });
}

/** The random share of a site check is one that the table of deadlines gives in percent. */
export function lintSiteShares({ steps }: PolicyPack, deadlines: readonly Deadline[]): readonly PackProblem[] {
  return steps.flatMap(({ siteCheck }, i): PackProblem[] => {
    const share = siteCheck?.share;
    if (share === undefined || deadlines.some(({ code, term }) => code === share && 'percent' in term)) return [];
    return [{ path: `/steps/${i}/siteCheck/share`, code: 'WRONG_TERM', message: `there is no share "${share}"` }];
  });
}
