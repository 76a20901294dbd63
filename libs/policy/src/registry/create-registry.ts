import type { PolicyPack } from '../pack.types';
import type { Batch } from '../batch.types';
import type { RegionOverlay } from '../region-overlay.types';
import type { TierDefinition } from '../tier.types';
import { lintRegistry } from '../lint/lint-registry';
import { allBatches, demonstrationBatchesOf, isBatchFor } from './batches';
import { checkPack } from './check-pack';
import { choosePack } from './pack-choice';
import { PackError } from './pack-problem';
import { checkShape } from './pack-schema';
import { leadIn, packInRegion } from './region';
import { tiersOf } from './tiers';
import type { DeadlineQuestion, PackRegistry, RegistryAddition, RegistryData } from './registry.types';

function inLadderOrder(tiers: readonly TierDefinition[], packs: readonly PolicyPack[]): PolicyPack[] {
  const place = new Map(tiers.map(({ code }, i) => [code, i]));
  const at = (pack: PolicyPack): number => place.get(pack.tier) ?? tiers.length;
  return [...packs].sort(
    (a, b) =>
      at(a) - at(b) || (a.effective.from === b.effective.from ? 0 : a.effective.from < b.effective.from ? -1 : 1),
  );
}

function idOf(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '(without id)';
  const id = Object.getOwnPropertyDescriptor(data, 'id')?.value as unknown;
  return typeof id === 'string' ? id.slice(0, 80) : '(without id)';
}

function shapedOr<T>(name: 'overlay' | 'batches', value: unknown): T {
  const shaped = checkShape<T>(name, value);
  if ('problems' in shaped) throw new PackError(idOf(value), shaped.problems);
  return shaped.data;
}

function added(data: RegistryData, { packs = [], overlays = [], batches = [] }: RegistryAddition): RegistryData {
  const withPacks = packs.reduce<RegistryData>((known, value) => {
    const { pack, problems } = checkPack(known, value, { examples: false });
    if (!pack) throw new PackError(idOf(value), problems);
    return { ...known, packs: [...known.packs, pack] };
  }, data);
  const next: RegistryData = {
    ...withPacks,
    overlays: [...data.overlays, ...overlays.map((one) => shapedOr<RegionOverlay>('overlay', one))],
    batches: [...data.batches, ...(batches.length > 0 ? shapedOr<readonly Batch[]>('batches', batches) : [])],
  };
  const problems = overlays.length + batches.length > 0 ? lintRegistry(next) : [];
  if (problems.length > 0) throw new PackError('(registry)', problems);
  return next;
}

function deadlinesFor({ deadlines }: RegistryData, { code, tier, ruleSetId, regionCode }: DeadlineQuestion) {
  return deadlines.filter(
    (one) =>
      (!code || one.code === code) &&
      (!tier || !one.tiers || one.tiers.includes(tier)) &&
      (!ruleSetId || !one.ruleSetId || one.ruleSetId === ruleSetId) &&
      (!one.region || (regionCode?.startsWith(one.region) ?? true)),
  );
}

/**
 * A registry of packs: a value that never changes. The data must have been checked (`loadRegistryData`); what is added later is
 * checked here.
 */
export function createRegistry(given: RegistryData): PackRegistry {
  const tiers = tiersOf(given);
  const data: RegistryData = { ...given, tiers, packs: inLadderOrder(tiers, given.packs) };
  const byId = new Map(data.packs.map((pack) => [pack.id, pack]));
  const byCode = new Map(tiers.map((tier) => [tier.code, tier]));
  const withAll = (addition: RegistryAddition): PackRegistry => createRegistry(added(data, addition));
  return {
    data,
    tiers,
    packs: data.packs,
    tier: (code) => byCode.get(code),
    findPack: (ruleSetId) => byId.get(ruleSetId),
    packFor: (question) => (question.batch ? byId.get(question.batch.ruleSetId) : choosePack(data.packs, question)),
    inRegion: (pack, regionCode, asOf) => packInRegion(data.overlays, pack, regionCode, asOf),
    leadFor: (tier, industryCode, regionCode, asOf) => leadIn(data, { tier, industryCode }, regionCode, asOf),
    deadlines: (question) => deadlinesFor(data, question),
    batchesFor: (tier, mode, today, regionCode) =>
      allBatches(data, mode, today).filter((batch) => batch.tier === tier && isBatchFor(batch, regionCode)),
    findBatch: (id, mode, today) => allBatches(data, mode, today).find((batch) => batch.id === id),
    demonstrationBatches: (today) => demonstrationBatchesOf(data, today),
    check: (value) => checkPack(data, value, { examples: true }),
    with: (pack) => withAll({ packs: [pack] }),
    withAll,
  };
}
