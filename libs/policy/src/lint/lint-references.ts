import type { Criterion, Group, PolicyPack } from '../pack.types';
import { firmOnlyNature } from '../registry/firm-only';
import type { PackProblem } from '../registry/pack-problem';

type Found = readonly PackProblem[];
type PathOf = (index: number) => string;

interface Named {
  readonly id: string;
  readonly path: string;
}

function repeated(named: readonly Named[]): Found {
  const first = new Set<string>();
  return named.flatMap(({ id, path }) => {
    if (!first.has(id)) return (first.add(id), []);
    return [{ path, code: 'STANDS_TWICE', message: `"${id}" stands twice` }];
  });
}

function membersAt(group: Group, path: string): Named[] {
  return group.any.flatMap((member, i) =>
    typeof member === 'string'
      ? [{ id: member, path: `${path}/any/${i}` }]
      : member.all.map((id, j) => ({ id, path: `${path}/any/${i}/all/${j}` })),
  );
}

/** A group is made of criteria; one that names a group, and in the end itself, would never end. */
function lintGroups({ groups, criteria }: PolicyPack): Found {
  const ids = new Set(criteria.map(({ id }) => id));
  const members = groups.flatMap((group, i) => membersAt(group, `/groups/${i}`));
  const groupIds = new Set(groups.map(({ id }) => id));
  const unknown = members.flatMap(({ id, path }): PackProblem[] => {
    if (ids.has(id)) return [];
    return groupIds.has(id)
      ? [{ path, code: 'CYCLE', message: `"${id}" is a group: groups are made of criteria alone` }]
      : [{ path, code: 'UNKNOWN_CRITERION', message: `unknown criterion "${id}"` }];
  });
  const twice = repeated(members).map((one) => ({ ...one, message: `${one.message} in groups` }));
  return [...unknown, ...twice];
}

function lintDocuments({ documents, criteria, score }: PolicyPack): Found {
  const ids = new Set([...criteria, ...(score?.parts ?? [])].map(({ id }) => id));
  return documents.flatMap((document, i): Found => {
    const path = `/documents/${i}`;
    const { when } = document;
    const nature = firmOnlyNature(document.type, document.title.zh);
    if (nature && !document.byFirmOnly)
      return [
        {
          path: `${path}/byFirmOnly`,
          code: 'FIRM_ONLY_PAPER',
          message: `a ${nature} is the firm’s own: set "byFirmOnly"`,
        },
      ];
    if ((document.need === 'conditional') !== Boolean(when))
      return [{ path, code: 'CONDITION_MISMATCH', message: 'conditional papers have "when", required ones have none' }];
    if (when && !when.criteria && !when.filing)
      return [
        { path: `${path}/when`, code: 'DEAD_CLAUSE', message: 'the condition names no criterion: never asked for' },
      ];
    return (when?.criteria ?? []).flatMap((id, j) =>
      ids.has(id)
        ? []
        : [{ path: `${path}/when/criteria/${j}`, code: 'UNKNOWN_CRITERION', message: `unknown criterion "${id}"` }],
    );
  });
}

function disjoint(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (!one || !other) return false;
  return !one.some((a) => other.some((b) => a.startsWith(b) || b.startsWith(a)));
}

/** A criterion that can apply to no firm or no purpose of its pack. */
function lintDead(criterion: Criterion, pack: PolicyPack, path: string): Found {
  const asked = [...pack.effective.purposes, ...(pack.effective.transition ?? []).flatMap((one) => one.purposes)];
  if (criterion.purposes && !criterion.purposes.some((purpose) => asked.includes(purpose)))
    return [{ path: `${path}/purposes`, code: 'DEAD_CLAUSE', message: 'the pack never answers for this purpose' }];
  if (disjoint(criterion.industries, pack.industries))
    return [{ path: `${path}/industries`, code: 'DEAD_CLAUSE', message: 'none of these sectors is one of the pack' }];
  return [];
}

/** Ids, groups, papers: everything that names something else. */
export function lintReferences(pack: PolicyPack, pathOf: PathOf): Found {
  const criteria = pack.criteria.map(({ id }, i) => ({ id, path: `${pathOf(i)}/id` }));
  const parts = (pack.score?.parts ?? []).map(({ id }, i) => ({ id, path: `/score/parts/${i}/id` }));
  const groups = pack.groups.map(({ id }, i) => ({ id, path: `/groups/${i}/id` }));
  const papers = pack.documents.map(({ type }, i) => ({ id: type, path: `/documents/${i}/type` }));
  return [
    ...repeated([...criteria, ...parts, ...groups]),
    ...repeated(papers),
    ...lintGroups(pack),
    ...lintDocuments(pack),
    ...pack.criteria.flatMap((criterion, i) => lintDead(criterion, pack, pathOf(i))),
  ];
}
