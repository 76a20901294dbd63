import aboveScale from '../../packs/above-scale@current.json';
import batches from '../../packs/batches.json';
import clockRules from '../../packs/clock-rules.json';
import commonGate2022 from '../../packs/common-gate@2022.json';
import commonGate2026 from '../../packs/common-gate@2026.json';
import deadlines from '../../packs/deadlines.json';
import departments from '../../packs/departments.json';
import hiTech from '../../packs/hi-tech@2016.json';
import innovative from '../../packs/innovative-sme@2022.json';
import leads from '../../packs/lead-departments.json';
import littleGiant2022 from '../../packs/little-giant@2022.json';
import littleGiant2026 from '../../packs/little-giant@2026.json';
import provincialChampion from '../../packs/provincial-champion@2025-zj.json';
import sampleCounty from '../../packs/regions/990124.json';
import singleChampion from '../../packs/single-champion@2023.json';
import sme from '../../packs/sme@2011.json';
import srdi2022 from '../../packs/srdi@2022.json';
import srdi2026 from '../../packs/srdi@2026.json';
import tech from '../../packs/tech-sme@2017.json';
import tiers from '../../packs/tiers.json';
import type { DepartmentDuty } from '../step.types';
import { loadRegistry, type RegistryFiles } from './load-registry';
import type { PackRegistry } from './registry.types';

/** The files that the product carries. A new pack is a line above and one here. */
export const BUILT_IN_FILES: RegistryFiles = {
  tiers,
  shared: [commonGate2022, commonGate2026, sme],
  packs: [
    aboveScale,
    tech,
    innovative,
    srdi2022,
    srdi2026,
    littleGiant2022,
    littleGiant2026,
    provincialChampion,
    singleChampion,
    hiTech,
  ],
  batches,
  departments: departments as readonly DepartmentDuty[],
  leads,
  deadlines,
  clockRules,
  overlays: [sampleCounty],
};

let loaded: PackRegistry | undefined;

/** The registry of what the product carries, read and checked at the first call. */
export function builtIn(): PackRegistry {
  loaded ??= loadRegistry(BUILT_IN_FILES);
  return loaded;
}
