import { CLIMBS } from './climbs.mjs';
import { DETOURS } from './detours.mjs';
import { ENDS } from './ends.mjs';

/** All scenarios, those that take longest first. @type {import('./scenario.mjs').Scenario[]} */
export const SCENARIOS = [...CLIMBS, ...DETOURS, ...ENDS];

/**
 * @param {string[]} ids an id, or the beginning of several; empty: all
 * @returns {import('./scenario.mjs').Scenario[]}
 */
export function chooseScenarios(ids) {
  if (ids.length === 0) return SCENARIOS;
  return SCENARIOS.filter(({ id }) => ids.some((wanted) => id === wanted || id.startsWith(`${wanted}-`)));
}
