import { type Bilingual, text } from '@app/domain';
import { firmOnlyNature } from './firm-only';
import { askingFor } from '../evaluator/asking';
import type { CriterionResult, Diagnosis } from '../diagnosis.types';
import type { DocumentRule, PolicyPack } from '../pack.types';

/** One line of the one request that lists everything. */
export interface DocumentNeed {
  readonly type: string;
  readonly title: Bilingual;
  readonly required: boolean;
  /** How long an accepted paper of this type may be used again; absent: never. */
  readonly reusableMonths?: number;
  /** No officer may make it in the firm's stead. */
  readonly byFirmOnly: boolean;
  /** The criteria that it answers for. */
  readonly criteria: readonly string[];
}

function applies(
  rule: DocumentRule,
  verdicts: ReadonlyMap<string, CriterionResult['verdict']>,
  filing: 'annual' | 'monthly',
): boolean {
  if (!rule.when) return true;
  if (rule.when.filing) return rule.when.filing === filing;
  const wanted = rule.when.verdicts ?? ['met'];
  return (rule.when.criteria ?? []).some((id) => {
    const verdict = verdicts.get(id);
    return verdict !== undefined && wanted.includes(verdict);
  });
}

/** A datum that is missing becomes an item of its own, so that it is asked for once and on record. */
function datum(criterion: CriterionResult): DocumentNeed {
  const wanted = askingFor(criterion.asks);
  return {
    type: `DATUM_${criterion.id.toUpperCase().replaceAll('-', '_')}`,
    title: text(`补充数据：${criterion.title.zh}。${wanted.zh}`, `Missing datum: ${criterion.title.en}. ${wanted.en}`),
    required: true,
    byFirmOnly: false,
    criteria: [criterion.id],
  };
}

/**
 * The papers that one application asks for, all at once: the pack's list and, for titles, one item per missing datum.
 *
 * @param diagnosis the precheck; conditional papers follow from its verdicts
 */
export function documentsFor(
  pack: PolicyPack,
  diagnosis: Diagnosis,
  filing: 'annual' | 'monthly' = 'annual',
): readonly DocumentNeed[] {
  const verdicts = new Map(diagnosis.criteria.map((criterion) => [criterion.id, criterion.verdict]));
  const listed = pack.documents
    .filter((rule) => applies(rule, verdicts, filing))
    .map((rule) => ({
      type: rule.type,
      title: rule.title,
      required: true,
      ...(rule.reusableMonths ? { reusableMonths: rule.reusableMonths } : {}),
      byFirmOnly: rule.byFirmOnly === true || firmOnlyNature(rule.type, rule.title.zh) !== null,
      criteria: rule.when?.criteria ?? [],
    }));
  if (pack.advice === 'silent') return listed;
  const open = new Set(
    diagnosis.gaps.filter((gap) => gap.kind === 'unknown' && gap.asks.length > 0).map((gap) => gap.id),
  );
  // An alternative of something that the firm claims already is not asked for: its claim is what a human looks at.
  const claimed = new Set(
    diagnosis.criteria.filter(({ verdict }) => verdict === 'manual-review').map(({ group }) => group),
  );
  const missing = diagnosis.criteria
    .filter((criterion) => criterion.role === 'condition' || !criterion.group)
    .filter((criterion) => open.has(criterion.id) && !(criterion.group && claimed.has(criterion.group)));
  return [...listed, ...missing.map(datum)];
}
