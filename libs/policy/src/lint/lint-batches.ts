import type { Batch, WindowLevel } from '../batch.types';
import type { PackProblem } from '../registry/pack-problem';
import type { RegistryData } from '../registry/registry.types';

const LEVELS: readonly WindowLevel[] = ['enterprise', 'county', 'city', 'province', 'ministry', 'statistics'];

function lintWindows({ windows, countyCutOff }: Batch, path: string): PackProblem[] {
  const county = windows.find(({ level }) => level === 'county') ?? windows[0];
  const found = windows.flatMap(({ level, opensOn, closesOn }, i): PackProblem[] => {
    const at = `${path}/windows/${i}`;
    const before = windows[i - 1];
    if (i === 0 && level !== 'enterprise')
      return [{ path: at, code: 'WINDOWS_UNORDERED', message: 'the firm’s own window comes first' }];
    if (closesOn < opensOn) return [{ path: at, code: 'DATES_REVERSED', message: 'it closes before it opens' }];
    if (!before) return [];
    const ordered = LEVELS.indexOf(level) > LEVELS.indexOf(before.level) && closesOn >= before.closesOn;
    return ordered ? [] : [{ path: at, code: 'WINDOWS_UNORDERED', message: 'an upper level closes no earlier' }];
  });
  const late = county && (countyCutOff > county.closesOn || countyCutOff < (windows[0]?.opensOn ?? ''));
  return late
    ? [...found, { path: `${path}/countyCutOff`, code: 'CUT_OFF_OUTSIDE', message: 'outside the county’s own window' }]
    : found;
}

/** Rounds whose rule set, region or windows do not fit. */
export function lintBatches({ batches, packs, tiers }: RegistryData): readonly PackProblem[] {
  return batches.flatMap((batch, i): PackProblem[] => {
    const path = `/batches/${i}`;
    const pack = packs.find(({ id }) => id === batch.ruleSetId);
    const at = (field: string, code: string, message: string): PackProblem[] => [
      { path: `${path}/${field}`, code, message: `${batch.id}: ${message}` },
    ];
    return [
      ...(batches.findIndex(({ id }) => id === batch.id) < i ? at('id', 'STANDS_TWICE', 'stands twice') : []),
      ...(tiers.some(({ code }) => code === batch.tier) ? [] : at('tier', 'UNKNOWN_TIER', `no tier "${batch.tier}"`)),
      ...(pack ? [] : at('ruleSetId', 'UNKNOWN_RULE_SET', `there is no "${batch.ruleSetId}"`)),
      ...(pack && pack.tier !== batch.tier ? at('ruleSetId', 'ID_MISMATCH', `${pack.id} is not of ${batch.tier}`) : []),
      ...(pack?.region && !batch.region?.startsWith(pack.region)
        ? at('region', 'WRONG_REGION', `${pack.id} is for ${pack.region} alone`)
        : []),
      ...lintWindows(batch, path),
    ];
  });
}
