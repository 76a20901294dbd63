import {
  type EnterpriseCommand,
  type EnterpriseContext,
  type EnterpriseEvent,
  type EnterpriseState,
  type HeldTitle,
  type LifeFacts,
  PLAIN_UPDATE,
  countingTitles,
  dateOf,
  enterpriseDecider,
  isValidOn,
  liftingTitles,
  rankOfTitle,
  tierOfFirm,
} from '@app/domain';
import { diagnose } from '@app/policy';
import type { AggregateDefinition, PrepareRequest } from '@app/record';
import { firmFacts } from '../rules/firm-facts';
import type { RuleBook } from '../rules/rule-book';
import { banMonthsOf, changeRuleOf, renewalOutlook, updateRuleOf } from '../rules/title-life';
import { banReach } from './ban-reach';
import type { PeopleBehind } from './people-behind';
import type { LiveThings } from './ports';

export interface EnterpriseParts {
  readonly rules: RuleBook;
  readonly live: LiveThings;
  /** Absent in tests that have no people. */
  readonly behind?: PeopleBehind;
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
  // What ends for a firm ends for its cultivation too.
  'miss-title-update',
  'prepare-re-review',
  'lapse-title',
  'note-renewal-ended',
  'revoke-title',
  'relinquish-title',
  'verify-change',
];

/** Commands that may end, rename or stop what is open for the firm. */
const CLOSES: readonly EnterpriseCommand['type'][] = [
  'import-row',
  // Its open cases may be reached by a ban on another firm.
  'record-person',
  'miss-title-update',
  'lapse-title',
  'note-renewal-ended',
  'revoke-title',
  'relinquish-title',
  'verify-change',
];

/** Other firms that the command speaks of, of those that the directory has. */
async function listedOthers({
  command,
  state,
  load,
}: PrepareRequest<EnterpriseState, EnterpriseCommand>): Promise<ReadonlySet<string>> {
  if (command.type !== 'verify-change') return new Set();
  const { others = [] } = state?.changes?.find(({ id }) => id === command.changeId) ?? {};
  const found = await Promise.all(others.map((id) => load({ type: 'enterprise', id })));
  return new Set(found.flatMap((firm) => firm?.id ?? []));
}

async function lifeOf(
  parts: EnterpriseParts,
  request: PrepareRequest<EnterpriseState, EnterpriseCommand>,
): Promise<LifeFacts> {
  const { state, command, base, session } = request;
  const { rules, live } = parts;
  const takes = command.type === 'put-indicators' && command.report !== undefined;
  const closes = state && (takes || CLOSES.includes(command.type));
  const listed = await listedOthers(request);
  return {
    updateRule: (title) => (state ? updateRuleOf(rules, state, title) : PLAIN_UPDATE),
    renewal: (title) => (state ? renewalOutlook(rules, state, title, base.today) : null),
    changeRule: changeRuleOf(rules),
    banMonths: banMonthsOf(rules),
    liveApplications: closes ? await live.applicationsOf(state.creditCode, session) : [],
    isListed: (creditCode) => listed.has(creditCode),
  };
}

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
      const titles = liftingTitles(state);
      const on = dateOf(state.since);
      return {
        name: state.name,
        ...(state.formerNames ? { formerNames: [...new Set(state.formerNames.map(({ name }) => name))] } : {}),
        regionCode: state.regionCode,
        ...(state.industryCode ? { industryCode: state.industryCode } : {}),
        ...(state.foundedOn ? { foundedOn: state.foundedOn } : {}),
        tier: tierOfFirm(state, on),
        standing: titles.some((title) => isOfRoute(title) && isValidOn(title, on)) ? 'recognised' : 'potential',
        titles: countingTitles(state).map(({ code, validFrom, validTo, source }) => ({
          code,
          validFrom,
          validTo,
          source,
        })),
        banned: state.bans.some((ban) => !ban.liftedOn),
        sample: state.fictional,
        ...(state.caretakers
          ? { caretakers: Object.fromEntries(state.caretakers.map(({ duty, account }) => [duty, account])) }
          : {}),
      };
    },
    async prepare(request) {
      const { state, command, base, session } = request;
      const tells = CHANGES_FACTS.includes(command.type);
      const { behind } = parts;
      const reach = state && behind && (await banReach(state, command, base.today, { behind, session }));
      return {
        ...base,
        ...(reach ? { reach } : {}),
        liveCultivation: state && tells ? await parts.live.cultivationOf(state.creditCode, session) : null,
        life: await lifeOf(parts, request),
        rankOf: (title) => parts.rules.registry.tier(title)?.rank,
        judgeable: state ? judgeable(parts, state, command, base.today) : [],
      };
    },
  };
}
