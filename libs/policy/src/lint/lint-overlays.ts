import type { PackProblem } from '../registry/pack-problem';
import type { RegistryData } from '../registry/registry.types';
import type { PolicyPack } from '../pack.types';
import type { RegionChange } from '../region-overlay.types';

function lintChange(change: RegionChange, packs: readonly PolicyPack[], known: ReadonlySet<string>, path: string) {
  const steps = packs.flatMap((pack) => pack.steps);
  const papers = new Set(packs.flatMap((pack) => pack.documents.map(({ type }) => type)));
  const add = (wrong: boolean, at: string, code: string, message: string): PackProblem[] =>
    wrong ? [{ path: `${path}${at}`, code, message }] : [];
  const lengthens = change.noticeWorkingDays !== undefined;
  return [
    ...add(packs.length === 0, '/tier', 'DEAD_CLAUSE', `no pack of "${change.tier}" is changed by it`),
    ...(change.steps ?? []).flatMap((step, i) => {
      const templates = steps.filter(({ kind }) => kind === step.kind);
      const hurried = step.budgetWorkingDays !== undefined && templates.every((one) => one.budgetWorkingDays === null);
      return [
        ...add(templates.length === 0, `/steps/${i}/kind`, 'DEAD_CLAUSE', `no pack has the step "${step.kind}"`),
        ...add(hurried, `/steps/${i}/budgetWorkingDays`, 'WRONG_STEP', 'not the county’s to hurry'),
        ...add(
          step.departments !== undefined && step.kind !== 'department-review',
          `/steps/${i}/departments`,
          'WRONG_STEP',
          'departments belong to department-review alone',
        ),
      ];
    }),
    ...(change.leadDepartments ?? []).flatMap(({ department }, i) =>
      add(!known.has(department), `/leadDepartments/${i}`, 'UNKNOWN_DEPARTMENT', `there is no "${department}"`),
    ),
    ...(change.dropDocuments ?? []).flatMap((type, i) =>
      add(!papers.has(type), `/dropDocuments/${i}`, 'DEAD_CLAUSE', `no pack asks for "${type}"`),
    ),
    ...add(
      lengthens && packs.every((pack) => pack.noticeWorkingDays === null),
      '/noticeWorkingDays',
      'DEAD_CLAUSE',
      'the county gives no notice here',
    ),
  ];
}

/** What regions change must be there to be changed; and two overlays of one region must not start on one day. */
export function lintOverlays({ overlays, packs, leads }: RegistryData): readonly PackProblem[] {
  return overlays.flatMap((overlay, i): PackProblem[] => {
    const path = `/overlays/${i}`;
    const known = new Set([...leads.departments, ...(overlay.departments ?? [])].map(({ code }) => code));
    const twin = overlays
      .slice(0, i)
      .some((one) => one.region === overlay.region && one.effective.from === overlay.effective.from);
    return [
      ...(twin || overlays.findIndex(({ id }) => id === overlay.id) < i
        ? [{ path, code: 'PACKS_OVERLAP', message: `${overlay.id}: another overlay is in force for the same question` }]
        : []),
      ...(overlay.effective.to && overlay.effective.to < overlay.effective.from
        ? [{ path: `${path}/effective/to`, code: 'DATES_REVERSED', message: 'the last day comes before the first' }]
        : []),
      ...overlay.changes.flatMap((change, j) => {
        const concerned = packs.filter(
          ({ id, tier }) => tier === change.tier && (!change.ruleSetIds || change.ruleSetIds.includes(id)),
        );
        return lintChange(change, concerned, known, `${path}/changes/${j}`);
      }),
    ];
  });
}
