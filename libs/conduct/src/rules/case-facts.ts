import { type ApplicationCommand, type DutyFacts, type PublishedCondition, sha256Hex } from '@app/domain';
import { type Diagnosis, type DepartmentDuty, REFUSAL_GROUNDS } from '@app/policy';

/** What a decider may weigh beside the case: the published conditions, the duties of departments, grounds of procedure. */
export interface CaseFacts {
  readonly published: readonly PublishedCondition[];
  readonly duties: Readonly<Record<string, DutyFacts>>;
  readonly procedural: typeof REFUSAL_GROUNDS;
}

const WEIGHED: readonly ApplicationCommand['type'][] = [
  'decide',
  'give-opinion',
  'withdraw-objection',
  'lapse',
  'check-items',
  'decide-refusal-review',
  'reopen',
];

/** Commands that weigh a condition, end a round of a review, or may lead to another. */
export function weighsFacts(type: ApplicationCommand['type']): boolean {
  return WEIGHED.includes(type);
}

/** Conditions as the rule set publishes them: criteria that stand alone, and groups of alternatives as one. */
function publishedIn({ criteria, groups }: Diagnosis): PublishedCondition[] {
  const alone = criteria
    .filter(({ role, group }) => role === 'condition' && !group)
    .map(({ id, title, clause }) => ({ id, title, clause: `${clause.document}${clause.article}`, hard: true }));
  const first = (group: string) => criteria.find((criterion) => criterion.group === group)?.clause;
  const grouped = groups.map(({ id, title }) => {
    const clause = first(id);
    return { id, title, clause: clause ? `${clause.document}${clause.article}` : id, hard: true };
  });
  return [...alone, ...grouped];
}

/** How the firm stands in what a department answers for; another value whenever a figure, a finding or a verdict changes. */
function fingerprintOf({ criteria }: Diagnosis, ids: readonly string[]): string {
  const within = criteria.filter(({ id }) => ids.includes(id)).map(({ id, verdict, actual }) => [id, verdict, actual]);
  return sha256Hex(JSON.stringify(within)).slice(0, 16);
}

/** @param departments what each department answers for, as data */
export function caseFacts(diagnosis: Diagnosis, departments: readonly DepartmentDuty[]): CaseFacts {
  const duties = departments.map(({ code, facts }): [string, DutyFacts] => {
    const { documents, criteria } = facts ?? { documents: [], criteria: [] };
    return [code, { documents, criteria, fingerprint: fingerprintOf(diagnosis, criteria) }];
  });
  return { published: publishedIn(diagnosis), duties: Object.fromEntries(duties), procedural: REFUSAL_GROUNDS };
}
