import {
  type ApplicationState,
  DomainError,
  type EnterpriseState,
  type PanelCommand,
  type PanelContext,
  type PanelEvent,
  type PanelKind,
  type PanelOrderFacts,
  type PanelState,
  type PanelTerms,
  commitmentOf,
  panelDecider,
  text,
  actingFor,
} from '@app/domain';
import { panelTerms } from '@app/policy';
import { type AggregateDefinition, type PrepareRequest, notFound } from '@app/record';
import type { RuleBook } from '../rules/rule-book';
import type { Jury } from './jury';

type Request = PrepareRequest<PanelState, PanelCommand>;
type Order = Extract<PanelCommand, { type: 'order-panel' }>;

function termsFor(kind: PanelKind, tier: string | null): PanelTerms {
  const terms = panelTerms(kind, tier);
  if (terms) return terms;
  const detail = text(
    '该层级没有评分表，不设专家预评（规上由统计部门依法认定）。',
    'There is no scoresheet for this tier, so nothing is rehearsed; who is above scale statistics alone decides.',
  );
  throw new DomainError(422, 'NO_REHEARSAL', detail);
}

async function orderFacts(
  { load, session }: Request,
  { subject, creditCode }: Order,
  jury: Jury,
): Promise<PanelOrderFacts> {
  if (subject.type === 'application') {
    const found = await load<ApplicationState>({ type: 'application', id: subject.id }, { guard: true });
    if (!found) throw notFound();
    const { creditCode: firm, enterpriseName, regionCode, tier, status } = found.state;
    const terms = termsFor('rehearsal', tier);
    const known = { creditCode: firm, enterpriseName, regionCode, tier };
    const ofFirm = await jury.panelsOf(firm, session);
    return { kind: 'rehearsal', ...known, caseClosed: status !== 'open', ofFirm, terms };
  }
  const firm = await load<EnterpriseState>({ type: 'enterprise', id: creditCode ?? '' });
  if (!firm) throw notFound();
  const { creditCode: code, name: enterpriseName, regionCode } = firm.state;
  const kind = subject.type;
  return {
    kind,
    creditCode: code,
    enterpriseName,
    regionCode,
    tier: null,
    caseClosed: false,
    ofFirm: await jury.panelsOf(code, session),
    terms: termsFor(kind, null),
  };
}

/** Accounts that handled, reviewed or decided the case of a rehearsal. */
async function tookPart({ state, load }: Request): Promise<readonly string[]> {
  if (state?.subject.type !== 'application') return state ? [state.orderedBy] : [];
  const found = await load<ApplicationState>({ type: 'application', id: state.subject.id });
  if (!found) return [];
  const { reviewed, decisions } = found.state;
  return [...reviewed, ...actingFor(found.state), ...decisions.map(({ by }) => by), state.orderedBy];
}

const DRAWING: readonly PanelCommand['type'][] = [
  'commit-draw',
  'draw-experts',
  'declare-conflict',
  'give-scores',
  'lapse-seat',
];
const COUNTING: readonly PanelCommand['type'][] = ['declare-conflict', 'give-scores', 'lapse-seat'];

/** What the record needs to know of panels: the register, the seed when it is its hour, and the points that are still sealed. */
export function panelDefinition(
  jury: Jury,
  rules: RuleBook,
): AggregateDefinition<PanelState, PanelCommand, PanelEvent, PanelContext> {
  return {
    decider: panelDecider,
    async prepare(request) {
      const { state, command, base, session, aggregate } = request;
      const draws = state !== undefined && DRAWING.includes(command.type);
      const asksSeed = command.type === 'commit-draw' || command.type === 'draw-experts';
      const seed = asksSeed ? await jury.seed(base.aggregateId, session) : null;
      return {
        ...base,
        clockRules: rules.registry.data.clockRules,
        order: command.type === 'order-panel' && !state ? await orderFacts(request, command, jury) : null,
        commitment: seed === null ? null : commitmentOf(seed),
        seed: command.type === 'draw-experts' ? seed : null,
        register: draws ? await jury.register(state.regionCode, session) : [],
        tookPart: draws ? await tookPart(request) : [],
        sealed: state && COUNTING.includes(command.type) ? await jury.sealed(aggregate) : {},
      };
    },
  };
}
