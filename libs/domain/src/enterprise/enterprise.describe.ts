import type { Decider, Description } from '../kernel/decider';
import { type Instant, dateOf, earliest, startOfDay, toEpochMs } from '../kernel/time';
import { firstDueTurn, openTurns, rungInstant } from '../turn/turn';
import type { EnterpriseCommand } from './enterprise.commands';
import type { EnterpriseContext } from './enterprise.context';
import { decideEnterprise } from './enterprise.decide';
import type { EnterpriseEvent } from './enterprise.events';
import { evolveEnterprise } from './enterprise.evolve';
import type { EnterpriseState } from './enterprise.types';
import { enterprisePhase } from './enterprise.table';
import { enterpriseTasks } from './enterprise.tasks';
import { type FirmAct, type RenewalAct, type TitleAct, nextEnterpriseAct, tierOfFirm } from './title-dates';

function nextDueAt(state: EnterpriseState): Instant | null {
  const act = nextEnterpriseAct(state);
  const rung = firstDueTurn(state.turns);
  return earliest(act && startOfDay(act.on), rung && rungInstant(rung.rung));
}

/** Everything that storage, inbox and directory need to know of a firm. */
function describeEnterprise(state: EnterpriseState): Description {
  const tier = tierOfFirm(state, dateOf(state.since));
  const phase = enterprisePhase(state) === 'deregistered' ? 'deregistered' : 'listed';
  const open = openTurns(state.turns);
  return {
    creditCode: state.creditCode,
    enterpriseName: state.name,
    regionCode: state.regionCode,
    status: phase,
    closed: phase === 'deregistered',
    awaits: { who: open.length > 0 ? 'person' : 'nobody', since: state.since },
    nextDueAt: nextDueAt(state),
    tasks: enterpriseTasks(state),
    openThing: null,
    uniqueKey: null,
    counted: { region: state.regionCode, tier, section: state.industryCode?.slice(0, 1) ?? 'unknown' },
  };
}

export type EnterpriseDue = TitleAct['act'] | RenewalAct['act'] | FirmAct['act'] | 'remind' | 'escalate';

/** What time makes due now for a firm's titles and bans, and when it will next make something due. */
export function enterpriseDue(
  state: EnterpriseState,
  now: Instant,
): { readonly due: EnterpriseDue | null; readonly since: Instant; readonly wakeAt: Instant | null } {
  const isDue = (instant: Instant): boolean => toEpochMs(instant) <= toEpochMs(now);
  const act = nextEnterpriseAct(state);
  if (act && isDue(startOfDay(act.on))) {
    // A title that was entered after the day on which something fell due: the cause is its entry.
    const since = startOfDay(act.on) > state.since ? startOfDay(act.on) : state.since;
    return { due: act.act, since, wakeAt: null };
  }
  const first = firstDueTurn(state.turns);
  if (first && first.rung.act !== 'lapse' && isDue(rungInstant(first.rung))) {
    return { due: first.rung.act, since: rungInstant(first.rung), wakeAt: null };
  }
  return { due: null, since: state.since, wakeAt: nextDueAt(state) };
}

export const enterpriseDecider: Decider<EnterpriseState, EnterpriseCommand, EnterpriseEvent, EnterpriseContext> = {
  type: 'enterprise',
  decide: decideEnterprise,
  evolve: evolveEnterprise,
  describe: describeEnterprise,
};
