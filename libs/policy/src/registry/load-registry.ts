import type { ClockRules } from '@app/domain';
import type { Batch } from '../batch.types';
import type { Deadline } from '../deadline.types';
import type { LeadTable, RegionOverlay } from '../region-overlay.types';
import type { DepartmentDuty } from '../step.types';
import type { TierDefinition } from '../tier.types';
import { lintRegistry } from '../lint/lint-registry';
import { createRegistry } from './create-registry';
import type { SharedCriteria } from './pack-file';
import { PackError, type PackProblem } from './pack-problem';
import { checkShape, type SchemaName } from './pack-schema';
import type { PackRegistry } from './registry.types';

/** Files as they were read, by what they hold. */
export interface RegistryFiles {
  readonly tiers: unknown;
  readonly shared: readonly unknown[];
  readonly packs: readonly unknown[];
  readonly batches: unknown;
  readonly departments: readonly DepartmentDuty[];
  readonly leads: unknown;
  readonly deadlines: unknown;
  readonly clockRules: unknown;
  readonly overlays: readonly unknown[];
}

function shaped<T>(name: SchemaName, value: unknown): T {
  const result = checkShape<T>(name, value);
  if ('problems' in result) throw new PackError(`(${name})`, result.problems);
  return result.data;
}

/**
 * Reads every file and checks it by itself and among the others.
 *
 * @throws PackError of the first file that is unsound, with all that is wrong in it
 */
export function loadRegistry(files: RegistryFiles): PackRegistry {
  const tables = createRegistry({
    tiers: shaped<readonly TierDefinition[]>('tiers', files.tiers),
    shared: files.shared.map((one) => shaped<SharedCriteria>('shared', one)),
    packs: [],
    batches: [],
    departments: files.departments,
    leads: shaped<LeadTable>('leads', files.leads),
    deadlines: shaped<readonly Deadline[]>('deadlines', files.deadlines),
    clockRules: shaped<ClockRules>('clockRules', files.clockRules),
    overlays: [],
  });
  const registry = createRegistry({
    ...tables.withAll({ packs: files.packs }).data,
    batches: shaped<readonly Batch[]>('batches', files.batches),
    overlays: files.overlays.map((one) => shaped<RegionOverlay>('overlay', one)),
  });
  const problems: readonly PackProblem[] = lintRegistry(registry.data);
  if (problems.length > 0) throw new PackError('(registry)', problems);
  return registry;
}
