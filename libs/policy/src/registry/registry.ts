import type { IsoDate, Tier } from '@app/domain';
import type { Batch } from '../batch.types';
import type { PolicyPack } from '../pack.types';
import refusalGrounds from '../../packs/refusal-grounds.json';
import type { DepartmentDuty, RefusalGround } from '../step.types';
import { BUILT_IN_FILES, builtIn } from './built-in';
import { createRegistry } from './create-registry';
import { PackError } from './pack-problem';
import type { Mode, PackQuestion } from './registry.types';

/**
 * Reads one pack beside the tables of the product, without its other packs: schema, shared criteria, linter.
 *
 * @throws PackError naming every problem with its path; a bad pack never replaces a good one
 */
export function loadPack(data: unknown): PolicyPack {
  const { pack, problems } = createRegistry({ ...builtIn().data, packs: [], batches: [], overlays: [] }).check(data);
  if (!pack) throw new PackError('(checked)', problems);
  return pack;
}

/** Every pack that the product carries, in the order of the ladder. */
export function packs(): readonly PolicyPack[] {
  return builtIn().packs;
}

/** The pack of a rule set id such as `little-giant@2026`; undefined where the product carries none. */
export function findPack(ruleSetId: string): PolicyPack | undefined {
  return builtIn().findPack(ruleSetId);
}

/** The pack that the product carries for a question; undefined where no edition is at hand for that day. */
export function packFor(question: PackQuestion): PolicyPack | undefined {
  return builtIn().packFor(question);
}

/** The rounds that the product carries for a tier. */
export function batchesFor(tier: Tier, mode: Mode, today: IsoDate, regionCode?: string): readonly Batch[] {
  return builtIn().batchesFor(tier, mode, today, regionCode);
}

/** A round that the product carries, by its id. */
export function findBatch(id: string, mode: Mode, today: IsoDate): Batch | undefined {
  return builtIn().findBatch(id, mode, today);
}

/** For each tier one batch that is open on any day. */
export function demonstrationBatches(today: IsoDate): readonly Batch[] {
  return builtIn().demonstrationBatches(today);
}

/** Grounds of procedure on which a refusal may rest. */
export const REFUSAL_GROUNDS: readonly RefusalGround[] = refusalGrounds;

/** What each department answers for in a joint review. */
export const DEPARTMENT_DUTIES: readonly DepartmentDuty[] = BUILT_IN_FILES.departments;
