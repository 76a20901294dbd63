import { sha256Hex } from '../kernel/sha256';
import type { DrawCandidate, DrawExclusion, DrawKey, DrawStratum } from './draw.types';

/** What is published before a draw: SHA-256 of the seed's 64 hex digits, as text. */
export function commitmentOf(seed: string): string {
  return sha256Hex(seed);
}

/**
 * The lot of one candidate: SHA-256 of the JSON text `[seed, word, subject, candidate]`. JSON rather than a separator, because
 * no choice of ids or words can make two different draws the same text.
 */
export function lotOf({ seed, word, subject }: DrawKey, candidate: string): string {
  return sha256Hex(JSON.stringify([seed, word, subject, candidate]));
}

/** All candidates in the order of their lots. The order in which they are given does not matter. */
export function drawOrder(key: DrawKey, candidates: readonly string[]): string[] {
  const lots = [...new Set(candidates)].map((candidate) => ({ candidate, lot: lotOf(key, candidate) }));
  return lots.sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0)).map(({ candidate }) => candidate);
}

/**
 * Whether a candidate is among a random share, each for itself: its lot, read as a fraction of the greatest, is below the share.
 * For things that come one after another under one committed seed, where no list can be put in order.
 *
 * @param share 0 (nobody) to 1 (everybody)
 */
export function isDrawnByShare(key: DrawKey, candidate: string, share: number): boolean {
  const LEADING_HEX_DIGITS = 13;
  const lot = Number.parseInt(lotOf(key, candidate).slice(0, LEADING_HEX_DIGITS), 16);
  return lot / 16 ** LEADING_HEX_DIGITS < share;
}

/** The list as it is frozen with the commitment: nobody is added, and nobody loses a field, once the seed exists. */
export function listHashOf(
  candidates: readonly DrawCandidate[],
  strata: readonly DrawStratum[],
  exclusions: readonly DrawExclusion[],
): string {
  const known = exclusions.filter(({ at }) => at === 'list');
  return sha256Hex(
    JSON.stringify([
      candidates.map(({ id, fields, group }) => [id, fields, group]),
      strata.map(({ field, seats }) => [field, seats]),
      known.map(({ candidate, reason, detail }) => [candidate, reason, detail ?? null]),
    ]),
  );
}
