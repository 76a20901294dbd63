import { WILLING } from '../answers.mjs';

/**
 * What one firm of the demonstration goes through.
 *
 * @typedef {object} Scenario
 * @property {string} id for `--only`
 * @property {string} title for people
 * @property {string} target tier of the cultivation
 * @property {'grown' | 'small' | 'low-rd'} figures
 * @property {(firm: Firm) => import('../answers.mjs').Answers} [answers] where it differs from all going well
 * @property {(stage: Stage) => Promise<void>} [script] what happens to it that no task asks for
 * @property {{ cultivation: string, tier: string, applications: string[] }} ends applications as `tier result`
 * @property {string[]} [onRecord] event types that its dossier must hold
 * @property {boolean} [late] whether somebody answered late
 *
 * @typedef {{ creditCode: string, name: string, synthetic: boolean, fictional: boolean, scenario: Scenario,
 *   memory: Record<string, any>, launched?: boolean, over?: boolean }} Firm
 * @typedef {{ origin: string, firm: Firm, officer: import('../client.mjs').Client, owner: import('../client.mjs').Client,
 *   today: () => string, until: <T>(what: string, look: () => Promise<T | undefined>) => Promise<T> }} Stage
 */

/** The application that a task belongs to. @param {import('../answers.mjs').Moment} moment */
export const applicationOf = ({ client, task }) => client.get(`/api/v1/applications/${task.subject.id}`);

/** The thing of which a task's first action is a part: a document request, a review. @param {import('../answers.mjs').Moment} moment */
export const thingOf = ({ client, task }) => client.get(task.actions[0].href.replace(/\/[^/]+$/, ''));

/**
 * An answer for one tier only; the firm's other applications go well.
 *
 * @param {string} kind of task
 * @param {string} tier
 * @param {(moment: import('../answers.mjs').Moment, application: any) => any} special undefined leaves the task alone
 */
export function inTier(kind, tier, special) {
  return {
    [kind]: async (moment) => {
      const application = await applicationOf(moment);
      return application.tier === tier ? special(moment, application) : WILLING[kind](moment);
    },
  };
}

/** @param {string[]} tiers */
export const recognised = (...tiers) => tiers.map((tier) => `${tier} recognised`);

export const ALL_TITLES = recognised('above-scale', 'innovative-sme', 'srdi', 'little-giant');
