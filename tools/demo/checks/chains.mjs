import { verify } from '../../verify-chains/verify.mjs';

/**
 * Holds a firm's chains against a computation that shares no code with the product, and the product's own answer.
 *
 * @param {import('../client.mjs').Client} auditor
 * @param {string} creditCode
 * @param {any} dossier
 * @returns {Promise<string[]>} what is wrong
 */
export async function brokenChains(auditor, creditCode, dossier) {
  const own = verify(dossier);
  const theirs = await auditor.get(`/api/v1/dossiers/${creditCode}/verify`);
  return [
    ...(own.valid ? [] : [`${creditCode}: ${JSON.stringify(own.firstBreak)}`]),
    ...(theirs.valid ? [] : [`${creditCode}: the product says ${JSON.stringify(theirs.firstBreak)}`]),
    ...(own.root === theirs.root ? [] : [`${creditCode}: root ${theirs.root}, computed ${own.root}`]),
    ...(own.events === theirs.events ? [] : [`${creditCode}: ${theirs.events} events, dossier has ${own.events}`]),
  ];
}
