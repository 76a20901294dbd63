import type { IsoDate, Tier } from '@app/domain';
import aboveScale from '../../packs/above-scale@current.json';
import commonGate from '../../packs/common-gate@2026.json';
import departments from '../../packs/departments.json';
import innovative from '../../packs/innovative-sme@2022.json';
import littleGiant from '../../packs/little-giant@2026.json';
import srdi from '../../packs/srdi@2026.json';
import tech from '../../packs/tech-sme@2017.json';
import type { Batch } from '../batch.types';
import type { Purpose } from '../facts.types';
import type { PolicyPack } from '../pack.types';
import type { DepartmentDuty } from '../step.types';
import { resolveIncludes, type SharedCriteria } from './pack-file';
import { lintPack } from './pack-lint';
import { PackError, parsePack } from './pack-schema';

const SHARED: ReadonlyMap<string, SharedCriteria> = new Map([[commonGate.id, commonGate as SharedCriteria]]);

/**
 * Reads one pack: schema, shared criteria, linter.
 *
 * @throws PackError naming every problem with its path; a bad pack never replaces a good one
 */
export function loadPack(data: unknown): PolicyPack {
  const file = parsePack(data);
  const missing = (file.includes ?? []).filter((id) => !SHARED.has(id)).map((id) => `/includes: unknown "${id}"`);
  const pack = resolveIncludes(file, SHARED);
  const problems = [...missing, ...lintPack(pack)];
  if (problems.length > 0) throw new PackError(file.id, problems);
  return pack;
}

let loaded: ReadonlyMap<string, PolicyPack> | undefined;

function registry(): ReadonlyMap<string, PolicyPack> {
  loaded ??= new Map([aboveScale, tech, innovative, srdi, littleGiant].map(loadPack).map((pack) => [pack.id, pack]));
  return loaded;
}

/** Every pack, in the order of the ladder. Loads and checks them at the first call. */
export function packs(): readonly PolicyPack[] {
  return [...registry().values()];
}

/** The pack of a rule set id such as `little-giant@2026`; undefined where there is none. */
export function findPack(ruleSetId: string): PolicyPack | undefined {
  return registry().get(ruleSetId);
}

export interface PackQuestion {
  readonly tier: Tier;
  readonly purpose: Purpose;
  readonly asOf: IsoDate;
  /** A batch fixes the edition, whatever is in force on the day. */
  readonly batch?: Pick<Batch, 'ruleSetId'>;
}

/**
 * The pack for a question: the batch's own, else the latest in force on the day for the purpose.
 *
 * @returns undefined where no edition is at hand for that day
 */
export function packFor({ tier, purpose, asOf, batch }: PackQuestion): PolicyPack | undefined {
  if (batch) return findPack(batch.ruleSetId);
  return packs()
    .filter((pack) => pack.tier === tier && pack.effective.purposes.includes(purpose))
    .filter(({ effective }) => effective.from <= asOf && (!effective.to || asOf <= effective.to))
    .sort((a, b) => (a.effective.from < b.effective.from ? 1 : -1))[0];
}

/** What each department answers for in a joint review. */
export const DEPARTMENT_DUTIES: readonly DepartmentDuty[] = departments as readonly DepartmentDuty[];
