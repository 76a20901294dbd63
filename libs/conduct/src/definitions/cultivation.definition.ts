import {
  type CultivationCommand,
  type CultivationContext,
  type CultivationEvent,
  type CultivationState,
  DomainError,
  type EnterpriseState,
  type RungPlan,
  type Tier,
  cultivationDecider,
  goneRefusal,
  text,
} from '@app/domain';
import type { DirectoryFields } from '@app/persistence';
import type { AggregateDefinition, PrepareRequest } from '@app/record';
import { climbTo } from '../rules/route';
import type { RuleBook } from '../rules/rule-book';
import { rungPlan } from '../rules/rung-plan';
import type { LiveThings } from './ports';

type Request = PrepareRequest<CultivationState, CultivationCommand>;

export interface CultivationParts {
  readonly rules: RuleBook;
  readonly live: LiveThings;
}

const DRAFTING: readonly CultivationCommand['type'][] = ['launch', 'draft-plan', 'replan'];
const WITH_APPLICATIONS: readonly CultivationCommand['type'][] = ['pause', 'resume', 'close'];

async function loadFirm(request: Request, creditCode: string): Promise<EnterpriseState> {
  const firm = await request.load<EnterpriseState>({ type: 'enterprise', id: creditCode }, { guard: true });
  if (firm) return firm.state;
  throw new DomainError(404, 'NOT_FOUND', text('名录中没有该企业。', 'There is no such firm in the directory.'));
}

/** Drafts the plan of a rung from today's record and the pack of the batch that it aims at. */
function drafter(request: Request, parts: CultivationParts, firm: EnterpriseState): (tier: Tier) => RungPlan {
  const { base, command, state } = request;
  return (tier) => {
    const batch = parts.rules.targetBatch(tier, base.today, firm.regionCode);
    const pack = batch ? parts.rules.pack(batch.ruleSetId) : parts.rules.packFor(tier, base.today, 'new', firm);
    const factYear = batch?.factYear;
    const diagnosis = parts.rules.diagnose(firm, pack, { asOf: base.today, ...(factYear ? { factYear } : {}) });
    return rungPlan({
      pack: parts.rules.inRegion(pack, firm, base.today).pack,
      batch,
      diagnosis,
      targetDate: command.type === 'launch' ? command.targetDate : (state?.targetDate ?? base.today),
      today: base.today,
      regionCode: firm.regionCode,
      calendar: base.calendar,
    });
  };
}

/** What a cultivation makes of its firm; the firm's pool follows from this and its titles. */
function courseOf(state: CultivationState): NonNullable<DirectoryFields['course']> {
  if (state.closing) return state.closing.status === 'achieved' ? 'none' : 'reserve';
  return state.applications.some((note) => note.status === 'open') ? 'sprint' : 'cultivating';
}

/** What the record needs to know of cultivations: their rules, and what these may look at. */
export function cultivationDefinition(
  parts: CultivationParts,
): AggregateDefinition<CultivationState, CultivationCommand, CultivationEvent, CultivationContext> {
  return {
    decider: cultivationDecider,
    directory: (state) => ({ course: courseOf(state) }),
    async prepare(request) {
      const { command, state, base, session } = request;
      const creditCode = command.type === 'launch' ? command.creditCode : (state?.creditCode ?? '');
      const firm = DRAFTING.includes(command.type) && creditCode ? await loadFirm(request, creditCode) : null;
      if (firm && command.type === 'launch') {
        const gone = goneRefusal(firm);
        if (gone) throw DomainError.of(gone);
        parts.rules.tier(command.targetTier, 'targetTier');
        parts.rules.packFor(command.targetTier, base.today, 'new', firm);
      }
      return {
        ...base,
        clockRules: parts.rules.registry.data.clockRules,
        launch:
          firm && command.type === 'launch'
            ? {
                enterpriseName: firm.name,
                regionCode: firm.regionCode,
                ...climbTo(parts.rules.registry, command.targetTier, firm, base.today),
              }
            : null,
        draftRung: firm
          ? drafter(request, parts, firm)
          : () => {
              throw new Error(`${command.type} drafts no plan`);
            },
        liveApplications:
          state && WITH_APPLICATIONS.includes(command.type)
            ? await parts.live.applicationsOf(state.creditCode, session)
            : [],
      };
    },
  };
}
