import {
  type ApplicationCommand,
  type ApplicationContext,
  type ApplicationEvent,
  type ApplicationState,
  type EnterpriseState,
  type MeetingState,
  applicationDecider,
  bannedUntil,
  titleInRenewal,
} from '@app/domain';
import { FIRM_ONLY_WORDS } from '@app/policy';
import type { AggregateDefinition } from '@app/record';
import { type CaseFacts, caseFacts, weighsFacts } from '../rules/case-facts';
import { banMatchesOf } from './ban-reach';
import { digestOf } from '../rules/diagnosis-digest';
import { lackingFor } from '../rules/route';
import { colleaguesOf } from './colleagues';
import { documentIds } from './named-documents';
import { type ApplicationParts, type CaseRequest, loadFirm, openingFacts } from './opening-facts';
import { reopeningFacts, takesUpAgain } from './reopening-facts';
import { seatFacts } from './seat-facts';
import { siteFacts } from './site-facts';

/** Digits of a county in a region code. */
const COUNTY_DIGITS = 6;

/** What a letter of this transaction is called: numbers run without gaps within county and year. */
async function letterFacts(
  request: CaseRequest,
  { live, rules }: ApplicationParts,
): Promise<ApplicationContext['letter']> {
  const { state, command, base, session } = request;
  if (!state || command.type !== 'issue-letter') return null;
  const county = state.regionCode.slice(0, COUNTY_DIGITS);
  const year = Number(base.today.slice(0, 4));
  const number = await live.nextLetterNumber(county, year, session);
  const firm = await request.load<EnterpriseState>({ type: 'enterprise', id: state.creditCode });
  return {
    letterNo: `荐${county}〔${year}〕${number}号`,
    tierTitle: rules.tier(state.tier).title.zh,
    batchTitle: rules.namesOf(state, base.today).batch.zh,
    enterpriseName: firm?.state.name ?? state.enterpriseName,
  };
}

/** What the notices of a case call its tier and batch. */
function namesFor(
  { state, command, base }: CaseRequest,
  { rules }: ApplicationParts,
): Pick<ApplicationContext, 'names'> {
  const of = state ?? (command.type === 'open' ? command : undefined);
  return of ? { names: rules.namesOf(of, base.today) } : {};
}

/** The firm of today by the case's own rules, for steps that a hard condition or a ban may stop. */
async function freshFacts(
  request: CaseRequest,
  parts: ApplicationParts,
): Promise<Pick<ApplicationContext, 'diagnosis' | 'bannedUntil'> & Partial<CaseFacts>> {
  const { state, command, base } = request;
  const binds = ['decide', 'record-platform'].includes(command.type) || takesUpAgain(command.type);
  if (!state || (!binds && !weighsFacts(command.type))) return { diagnosis: null, bannedUntil: null };
  const firm = await loadFirm(request, state.creditCode, binds);
  const pack = parts.rules.pack(state.ruleSetId);
  const { factYear, purpose = 'new' } = state;
  const diagnosis = parts.rules.diagnose(firm, pack, { asOf: base.today, purpose, factYear });
  return {
    diagnosis: binds ? digestOf(diagnosis) : null,
    bannedUntil: binds ? bannedUntil(firm, base.today) : null,
    ...(weighsFacts(command.type) ? caseFacts(diagnosis, parts.rules.registry.data.departments) : {}),
  };
}

/** The meeting whose minutes a decision names, where it was held here. */
async function meetingNamed(
  { state, command, session }: CaseRequest,
  parts: ApplicationParts,
): Promise<MeetingState | null> {
  if (command.type !== 'decide' || !command.minutesNo || !state) return null;
  return (await parts.jury?.meetingOf(state.regionCode, command.minutesNo, session)) ?? null;
}

/** Commands that rest on whether a ban on another firm may reach this one. */
const LOOKS_BEHIND: readonly ApplicationCommand['type'][] = [
  ...(['open', 'decide', 'record-platform', 'reopen', 'decide-refusal-review'] as const),
];

/** Whom the firm shares with firms under a ban today. */
async function behindFirm(
  request: CaseRequest,
  { behind }: ApplicationParts,
  creditCode: string,
): Promise<Pick<ApplicationContext, 'banMatches'>> {
  const { command, base, session } = request;
  const looks = LOOKS_BEHIND.includes(command.type) || (command.type === 'note-ban-matches' && !command.matches);
  if (!behind || !looks || !creditCode) return {};
  const firm = await loadFirm(request, creditCode, false);
  return { banMatches: await banMatchesOf(firm, base.today, { behind, session }) };
}

/** What decisions and answers of upper levels are held against: prerequisites that may have lapsed, and the title to renew. */
async function atUpperLevel(
  request: CaseRequest,
  { rules }: ApplicationParts,
): Promise<Pick<ApplicationContext, 'renewing' | 'lackingOn'>> {
  const { state, command } = request;
  const binds = ['decide', 'record-platform'].includes(command.type);
  const isRenewal = state?.purpose === 'renewal';
  const needed = command.type === 'record-upper-event' || takesUpAgain(command.type) || (binds && isRenewal);
  if (!needed || !state) return {};
  const firm = await loadFirm(request, state.creditCode, isRenewal);
  return {
    lackingOn: (day) => lackingFor(rules.registry, state.tier, firm, day),
    ...(isRenewal ? { renewing: titleInRenewal(firm, state.tier) } : {}),
  };
}

/** To whom a seat may be handed. */
async function colleagues(
  { state, command, base }: CaseRequest,
  { holders }: ApplicationParts,
): Promise<Pick<ApplicationContext, 'colleagues'>> {
  if (command.type !== 'delegate-seat') return {};
  const round = state?.reviews.find(({ id }) => id === command.reviewId);
  return { colleagues: await colleaguesOf(holders, base.actor, round) };
}

/** What the record needs to know of applications: their rules, and what these may look at. */
export function applicationDefinition(
  parts: ApplicationParts,
): AggregateDefinition<ApplicationState, ApplicationCommand, ApplicationEvent, ApplicationContext> {
  return {
    decider: applicationDecider,
    async prepare(request) {
      const { command, state, base, session } = request;
      const creditCode = command.type === 'open' ? command.creditCode : (state?.creditCode ?? '');
      return {
        ...base,
        ...namesFor(request, parts),
        clockRules: parts.rules.registry.data.clockRules,
        opening: command.type === 'open' && !state ? await openingFacts(request, parts, command) : null,
        ...(await freshFacts(request, parts)),
        ...(await behindFirm(request, parts, creditCode)),
        letter: await letterFacts(request, parts),
        ...(await reopeningFacts(request, parts)),
        meeting: await meetingNamed(request, parts),
        ...(await atUpperLevel(request, parts)),
        ...(await colleagues(request, parts)),
        ...(await seatFacts(request, parts)),
        ...(await siteFacts(state, parts, base.today, (firm) => loadFirm(request, firm, false))),
        // Of a case that is not there nothing is on file; the decider says so.
        onFile:
          command.type === 'remind' || !creditCode
            ? []
            : await parts.files.papersOnFile(creditCode, base.today, session),
        ...(command.type === 'check-items' && creditCode
          ? { siblings: await parts.live.applicationsOf(creditCode, session) }
          : {}),
        firmOnlyWords: FIRM_ONLY_WORDS,
        uploads: creditCode ? await parts.files.findUploads(creditCode, documentIds(command, state), session) : {},
      };
    },
  };
}
