import type { OpeningFacts } from '../application/application.context';
import type { CultivationContext } from '../cultivation/cultivation.context';
import { goneRefusal } from '../enterprise/life/gone';
import { titleInRenewal } from '../enterprise/life/title-in-renewal';
import { bannedUntil, countingTitles } from '../enterprise/title-dates';
import type { Actor } from '../kernel/actor';
import type { AggregateRef, Command, DecisionContext } from '../kernel/decider';
import type { IsoDate } from '../kernel/time';
import { type Tier, isValidOn, rankOf } from '../tier';
import { FIRM_CODE } from './actors';
import { enterpriseContext, onFile } from './enterprise-context';
import { CLOCK_RULES } from './clock-rules';
import { letterOf } from './letter-context';
import { meetingContext, panelContext } from './panels';
import { noticeContext } from './notice-context';
import type { Surroundings } from './surroundings';

function liveCultivation(world: Surroundings) {
  return world.all('cultivation').find((state) => !state.closing) ?? null;
}

function banOf(world: Surroundings, today: IsoDate): IsoDate | null {
  const enterprise = world.find('enterprise', FIRM_CODE);
  return enterprise ? bannedUntil(enterprise, today) : null;
}

/** A title of the tier or a higher one. */
function heldOn(world: Surroundings, tier: Tier, today: IsoDate): boolean {
  const enterprise = world.find('enterprise', FIRM_CODE);
  const titles = enterprise ? countingTitles(enterprise).filter((title) => isValidOn(title, today)) : [];
  return titles.some((title) => title.code !== 'hi-tech' && rankOf(title.code) >= rankOf(tier));
}

function openingOf(world: Surroundings, command: { tier: Tier; batch?: string }, today: IsoDate): OpeningFacts {
  const purpose = world.rules.purposeOf(command.batch ?? '');
  const { rules } = world;
  const enterprise = world.find('enterprise', FIRM_CODE);
  const cultivation = liveCultivation(world);
  return {
    enterpriseName: enterprise?.name ?? '云溪机械',
    regionCode: enterprise?.regionCode ?? '990124101',
    ruleSetId: `${command.tier}@2026`,
    factYear: 2025,
    purpose,
    terms: rules.terms(command.tier),
    items: rules.papers,
    diagnosis: rules.diagnosis(command.tier),
    windowOpen: rules.windowOpen,
    bannedUntil: banOf(world, today),
    renewing: enterprise ? titleInRenewal(enterprise, command.tier) : null,
    alreadyHeld: purpose === 'new' && heldOn(world, command.tier, today),
    cultivation:
      cultivation && purpose === 'new'
        ? { id: cultivation.id, paused: cultivation.paused !== null, willingOn: cultivation.willingOn }
        : null,
  };
}

function cultivationContext(world: Surroundings, ref: AggregateRef, base: DecisionContext): CultivationContext {
  const { rules } = world;
  return {
    ...base,
    clockRules: CLOCK_RULES,
    launch: {
      enterpriseName: '云溪机械',
      regionCode: '990124101',
      tier: 'small',
      route: rules.route,
      offers: rules.offers,
      ranks: Object.fromEntries(rules.route.map((tier) => [tier, rankOf(tier) || (rules.ranks[tier] ?? 0)])),
    },
    draftRung: (tier) => rules.plan(tier, base.today),
    liveApplications: world
      .all('application')
      .filter((state) => state.status === 'open' && state.cultivationId === ref.id)
      .map((state) => state.id),
  };
}

/** Three people sit in each department, and two in the office. */
function colleaguesOf({ department }: Actor): readonly string[] {
  return department ? ['', '2', '3'].map((n) => `${department}${n}`) : ['officer', 'officer2'];
}

function applicationContext(
  world: Surroundings,
  ref: AggregateRef,
  command: Command,
  base: DecisionContext,
): DecisionContext {
  const opening =
    command.type === 'open' ? openingOf(world, command as unknown as { tier: Tier; batch?: string }, base.today) : null;
  const { tier, purpose, creditCode } = world.find('application', ref.id) ?? {};
  const firm = creditCode ? world.find('enterprise', creditCode) : undefined;
  return {
    ...base,
    ...{
      opening,
      clockRules: CLOCK_RULES,
      diagnosis: tier ? world.rules.diagnosis(tier) : null,
      bannedUntil: tier ? banOf(world, base.today) : null,
      reopening: {
        gone: firm ? goneRefusal(firm) : null,
        alreadyHeld: tier ? heldOn(world, tier, base.today) : false,
        paused: Boolean(liveCultivation(world)?.paused),
      },
      renewing: firm && tier && purpose === 'renewal' ? titleInRenewal(firm, tier) : null,
      ...(world.rules.published ? { published: world.rules.published } : {}),
      ...(world.rules.procedural ? { procedural: world.rules.procedural } : {}),
      ...(world.rules.siteTriggers ? { siteTriggers: world.rules.siteTriggers } : {}),
      ...(world.rules.siteDrawn === undefined ? {} : { siteDrawn: world.rules.siteDrawn }),
      ...(world.rules.lackingOn ? { lackingOn: world.rules.lackingOn } : {}),
      ...(world.rules.banMatches ? { banMatches: world.rules.banMatches } : {}),
      ...(world.rules.seatHolders ? { seatHolders: world.rules.seatHolders } : {}),
      ...(world.rules.delegations ? { delegations: world.rules.delegations } : {}),
      ...(world.rules.duties ? { duties: world.rules.duties } : {}),
      onFile: onFile(world, base.today),
      siblings: creditCode
        ? world
            .all('application')
            .filter((one) => one.status === 'open' && one.creditCode === creditCode)
            .map(({ id }) => id)
        : [],
      firmOnlyWords: ['承诺', '授权书'],
      uploads: world.uploads,
      letter: letterOf(base),
      colleagues: colleaguesOf(base.actor),
    },
  };
}

/** What the command path would have gathered for a decider. */
export function contextOf(
  world: Surroundings,
  ref: AggregateRef,
  command: Command,
  base: DecisionContext,
): DecisionContext {
  switch (ref.type) {
    case 'enterprise':
      return { ...base, ...enterpriseContext(world, ref) };
    case 'cultivation':
      return cultivationContext(world, ref, base);
    case 'application':
      return applicationContext(world, ref, command, base);
    case 'notice':
      return noticeContext(world, command, base);
    case 'expert':
    case 'erasure':
      return base;
    case 'panel':
      return panelContext(world, ref, command, base);
    case 'meeting':
      return meetingContext(world, base);
    case 'rule-set': {
      const { pack } = command as unknown as { pack?: Readonly<Record<string, unknown>> };
      return { ...base, ...{ checked: pack ? world.rules.checkPack(pack) : null, builtIn: false } };
    }
  }
}
