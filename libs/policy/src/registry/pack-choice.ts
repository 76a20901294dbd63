import type { PolicyPack } from '../pack.types';
import type { PackQuestion } from './registry.types';

function isInBranch(pack: PolicyPack, regionCode: string | undefined): boolean {
  return !pack.region || (regionCode?.startsWith(pack.region) ?? false);
}

function isInForce({ effective }: PolicyPack, { asOf, purpose }: PackQuestion): boolean {
  return effective.purposes.includes(purpose) && effective.from <= asOf && (!effective.to || asOf <= effective.to);
}

/** The edition goes on for some beside its successor: those of a purpose, or of older certificates. */
function isInTransition({ effective }: PolicyPack, { asOf, purpose, issuedOn }: PackQuestion): boolean {
  return (effective.transition ?? []).some(
    ({ purposes, until, issuedBefore }) =>
      purposes.includes(purpose) &&
      effective.from <= asOf &&
      asOf <= until &&
      (!issuedBefore || (issuedOn !== undefined && issuedOn < issuedBefore)),
  );
}

interface Candidate {
  readonly pack: PolicyPack;
  readonly transition: boolean;
}

/** The narrower region first, then what goes on in transition, then the later edition. */
function precedence(a: Candidate, b: Candidate): number {
  const byRegion = (b.pack.region?.length ?? 0) - (a.pack.region?.length ?? 0);
  if (byRegion !== 0) return byRegion;
  if (a.transition !== b.transition) return a.transition ? -1 : 1;
  return a.pack.effective.from < b.pack.effective.from ? 1 : -1;
}

/** The pack that answers a question without a batch; undefined where none is in force. */
export function choosePack(packs: readonly PolicyPack[], question: PackQuestion): PolicyPack | undefined {
  return packs
    .filter((pack) => pack.tier === question.tier && isInBranch(pack, question.regionCode))
    .map((pack) => ({ pack, transition: isInTransition(pack, question) }))
    .filter(({ pack, transition }) => transition || isInForce(pack, question))
    .sort(precedence)[0]?.pack;
}
