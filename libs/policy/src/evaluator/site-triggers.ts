import { type Bilingual, text } from '@app/domain';
import type { DiagnoseOptions } from '../diagnosis.types';
import type { Facts } from '../facts.types';
import type { PolicyPack } from '../pack.types';
import type { PackSiteTrigger } from '../step.types';
import { evaluate } from './condition';
import { ask, readFirm } from './question';

/** A trigger that calls for a site check, and because of what. */
export interface SiteTriggerFinding {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: string;
  readonly because: Bilingual;
}

const BECAUSE = {
  met: text('企业数据符合该触发条件', 'the figures of the firm are such'),
  unknown: text('缺少数据，无法排除，须现场核实', 'the figures are missing, so it cannot be ruled out'),
  'manual-review': text('数据不足以判断，须现场核实', 'the figures do not settle it'),
} as const;

/**
 * The triggers of a pack's site check that figures call for. What is not known counts as called for: a check too many does no
 * harm. Triggers of the record (`record`) are not judged here.
 *
 * @param options `asOf` and the batch's fact year, as in a diagnosis
 */
export function siteTriggersOn(
  pack: PolicyPack,
  triggers: readonly PackSiteTrigger[],
  facts: Facts,
  options: DiagnoseOptions,
): readonly SiteTriggerFinding[] {
  const question = ask(pack, readFirm(facts, options.asOf), options);
  return triggers.flatMap(({ id, title, source, when }) => {
    const verdict = when ? evaluate(question, when).verdict : 'unmet';
    return verdict in BECAUSE ? [{ id, title, source, because: BECAUSE[verdict as keyof typeof BECAUSE] }] : [];
  });
}
