import {
  type EnterpriseCommand,
  type EnterpriseContext,
  type EnterpriseEvent,
  type EnterpriseState,
  type HeldTitle,
  countingTitles,
  dateOf,
  enterpriseDecider,
  isValidOn,
  rankOfTitle,
  tierOn,
} from '@app/domain';
import { diagnose } from '@app/policy';
import type { AggregateDefinition } from '@app/record';
import { firmFacts } from '../rules/firm-facts';
import type { RuleBook } from '../rules/rule-book';
import type { LiveThings } from './ports';

export interface EnterpriseParts {
  readonly rules: RuleBook;
  readonly live: LiveThings;
}

/** Criteria of a tier that its pack leaves to a human for this firm today, and those a human has settled before. */
function judgeable(parts: EnterpriseParts, firm: EnterpriseState, command: EnterpriseCommand, today: string): string[] {
  if (command.type !== 'record-finding') return [];
  const pack = parts.rules.packFor(command.tier, today, 'new', firm);
  const { criteria } = diagnose(pack, { ...firmFacts(firm), findings: [] }, { asOf: today });
  return criteria.filter((criterion) => criterion.verdict === 'manual-review').map(({ id }) => id);
}

/** Commands after which a cultivation that was blocked looks again. */
const CHANGES_FACTS: readonly EnterpriseCommand['type'][] = [
  'import-row',
  'put-indicators',
  'record-finding',
  'grant-title',
  'begin-title',
];

/** Titles that the bureau cultivates towards; above-scale and those beside the ladder (hi-tech) stand beside the route. */
function isOfRoute(title: HeldTitle): boolean {
  return title.code !== 'above-scale' && rankOfTitle(title) > 0;
}

/** What the record needs to know of firms. */
export function enterpriseDefinition(
  parts: EnterpriseParts,
): AggregateDefinition<EnterpriseState, EnterpriseCommand, EnterpriseEvent, EnterpriseContext> {
  return {
    decider: enterpriseDecider,
    directory(state) {
      const titles = countingTitles(state);
      const on = dateOf(state.since);
      return {
        name: state.name,
        regionCode: state.regionCode,
        ...(state.industryCode ? { industryCode: state.industryCode } : {}),
        ...(state.foundedOn ? { foundedOn: state.foundedOn } : {}),
        tier: tierOn(titles, on),
        standing: titles.some((title) => isOfRoute(title) && isValidOn(title, on)) ? 'recognised' : 'potential',
        titles: titles.map(({ code, validFrom, validTo, source }) => ({ code, validFrom, validTo, source })),
        banned: state.bans.some((ban) => !ban.liftedOn),
        sample: state.fictional,
      };
    },
    async prepare({ state, command, base, session }) {
      const tells = CHANGES_FACTS.includes(command.type);
      return {
        ...base,
        liveCultivation: state && tells ? await parts.live.cultivationOf(state.creditCode, session) : null,
        rankOf: (title) => parts.rules.registry.tier(title)?.rank,
        judgeable: state ? judgeable(parts, state, command, base.today) : [],
      };
    },
  };
}
