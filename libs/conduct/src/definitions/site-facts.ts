import {
  type ApplicationContext,
  type ApplicationState,
  type EnterpriseState,
  type IsoDate,
  isDrawnForSiteCheck,
} from '@app/domain';
import type { PolicyPack } from '@app/policy';
import { siteShareOf } from '../rules/case-terms';
import type { RuleBook } from '../rules/rule-book';
import { heldSiteTriggers } from '../rules/site-triggers';
import type { Drawing, SiteDraws } from './site-draws';

interface SiteParts {
  readonly rules: RuleBook;
  readonly siteDraws?: SiteDraws;
}

/** The random share that a new case takes with it, by the hash of a seed that nobody has seen. */
export async function siteDrawOf({ rules, siteDraws }: SiteParts, pack: PolicyPack, drawing: Drawing) {
  const share = siteShareOf(pack, rules.registry.data.deadlines);
  if (!share || !siteDraws) return {};
  const committed = await siteDraws.commit(drawing);
  return { siteDraw: { ...committed, sharePercent: share.percent, source: share.source } };
}

/** Whether a command may bring a case to its site check by itself: the step before it is open, and its pack has triggers. */
function mayReachSite({ status, steps, terms }: ApplicationState): boolean {
  const template = terms.templates.find(({ kind }) => kind === 'site-check');
  const at = steps.findIndex(({ kind }) => kind === 'site-check');
  return status === 'open' && template?.triggers !== undefined && steps[at - 1]?.status === 'open';
}

/** What calls for a site check, where the command may lead to one. The firm is read, not bound. */
export async function siteFacts(
  state: ApplicationState | undefined,
  parts: SiteParts,
  today: IsoDate,
  firmOf: (creditCode: string) => Promise<EnterpriseState>,
): Promise<Pick<ApplicationContext, 'siteTriggers' | 'siteDrawn'>> {
  if (!state || !mayReachSite(state)) return {};
  const firm = await firmOf(state.creditCode);
  const { siteDraw } = state.terms;
  const seed = siteDraw && (await parts.siteDraws?.seed(siteDraw.id));
  return {
    siteTriggers: heldSiteTriggers(state, parts.rules.pack(state.ruleSetId), firm, today),
    ...(siteDraw && seed ? { siteDrawn: isDrawnForSiteCheck(seed, siteDraw, state.creditCode) } : {}),
  };
}
