import type { Decider, Description } from '../kernel/decider';
import type { Task } from '../kernel/task';
import { text } from '../kernel/text';
import { type Instant, dateOf, earliest, startOfDay, toEpochMs } from '../kernel/time';
import { tierOn } from '../tier';
import { firstDueTurn, openTurns, rungInstant } from '../turn/turn';
import type { EnterpriseCommand } from './enterprise.commands';
import type { EnterpriseContext } from './enterprise.context';
import { decideEnterprise } from './enterprise.decide';
import type { EnterpriseEvent } from './enterprise.events';
import { evolveEnterprise } from './enterprise.evolve';
import type { EnterpriseState } from './enterprise.types';
import { type TitleAct, countingTitles, nextEnterpriseAct } from './title-dates';

function tasks(state: EnterpriseState): Task[] {
  return openTurns(state.turns).map((turn) => ({
    kind: turn.task,
    slot: turn.key,
    title: text(`完成年度信息更新（${turn.ref}）`, `Make the annual update of the title (${turn.ref})`),
    subject: { type: 'enterprise', id: state.creditCode },
    assignee: turn.assignee,
    openedOn: dateOf(turn.openedAt),
    dueOn: turn.clock.dueOn,
    actions: [
      {
        name: 'update',
        method: 'POST',
        href: `/api/v1/enterprises/${state.creditCode}/titles/${turn.ref}/update`,
      },
    ],
  }));
}

function nextDueAt(state: EnterpriseState): Instant | null {
  const act = nextEnterpriseAct(state);
  const rung = firstDueTurn(state.turns);
  return earliest(act && startOfDay(act.on), rung && rungInstant(rung.rung));
}

/** Everything that storage, inbox and directory need to know of a firm. */
function describeEnterprise(state: EnterpriseState): Description {
  const tier = tierOn(countingTitles(state), dateOf(state.since));
  const open = openTurns(state.turns);
  return {
    creditCode: state.creditCode,
    enterpriseName: state.name,
    regionCode: state.regionCode,
    status: 'listed',
    closed: false,
    awaits: { who: open.length > 0 ? 'person' : 'nobody', since: state.since },
    nextDueAt: nextDueAt(state),
    tasks: tasks(state),
    openThing: null,
    uniqueKey: null,
    counted: { region: state.regionCode, tier, section: state.industryCode?.slice(0, 1) ?? 'unknown' },
  };
}

export type EnterpriseDue = TitleAct['act'] | 'lift-ban' | 'remind' | 'escalate';

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
