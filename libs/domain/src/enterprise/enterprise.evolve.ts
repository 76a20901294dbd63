import type { EventMeta } from '../kernel/decider';
import { type IsoDate, dateOf } from '../kernel/time';
import { evolveTurns } from '../turn/turn.evolve';
import type { EnterpriseEvent } from './enterprise.events';
import type { EnterpriseState, GrantedTitle, HeldTitle, IndicatorRecord } from './enterprise.types';
import { isObservedBefore, slotOf } from './indicator-changes';
import { updatesSettledThrough } from './title-dates';

/** Earlier values that a firm keeps in its snapshot, to know them again; its stream keeps all. */
const EARLIER_KEPT = 3_000;

function withIndicators(
  state: EnterpriseState,
  items: readonly IndicatorRecord[],
): Pick<EnterpriseState, 'indicators' | 'earlierIndicators'> {
  const bySlot = new Map(state.indicators.map((record) => [slotOf(record), record]));
  const earlier = [...(state.earlierIndicators ?? [])];
  for (const item of items) {
    const known = bySlot.get(slotOf(item));
    const isLate = known !== undefined && isObservedBefore(item, known);
    if (isLate) earlier.push(item);
    else bySlot.set(slotOf(item), item);
    if (known && !isLate) earlier.push(known);
  }
  return { indicators: [...bySlot.values()], earlierIndicators: earlier.slice(-EARLIER_KEPT) };
}

function held(granted: GrantedTitle, on: IsoDate): HeldTitle {
  return {
    code: granted.code,
    validFrom: granted.validFrom,
    validTo: granted.validTo,
    source: granted.source,
    ...(granted.rank === undefined ? {} : { rank: granted.rank }),
    batch: granted.batch ?? null,
    ruleSetId: granted.ruleSetId ?? null,
    applicationId: granted.applicationId ?? null,
    status: 'valid',
    beginsOn: granted.validFrom > on ? granted.validFrom : null,
    ...(granted.updateDue === undefined ? {} : { updateDue: granted.updateDue }),
    updatedThrough: updatesSettledThrough(granted, on),
    openUpdate: null,
    missedUpdates: [],
  };
}

/**
 * A new grant of a title takes the place of the one held before, at once or on the day on which it begins; the stream keeps
 * both.
 */
function withTitle(titles: readonly HeldTitle[], granted: GrantedTitle, on: IsoDate): HeldTitle[] {
  const title = held(granted, on);
  return [...titles.filter((known) => known.code !== title.code || (title.beginsOn && !known.beginsOn)), title];
}

function withTitleBegun(titles: readonly HeldTitle[], code: HeldTitle['code']): HeldTitle[] {
  return titles
    .filter((title) => title.code !== code || title.beginsOn)
    .map((title) => (title.code === code ? { ...title, beginsOn: null } : title));
}

/** Changes the title of a code that has begun; one that is yet to begin waits beside it. */
function changeTitle(
  state: EnterpriseState,
  code: HeldTitle['code'],
  change: (title: HeldTitle) => Partial<HeldTitle>,
): EnterpriseState {
  return {
    ...state,
    titles: state.titles.map((title) =>
      title.code === code && !title.beginsOn ? { ...title, ...change(title) } : title,
    ),
  };
}

function apply(state: EnterpriseState, event: EnterpriseEvent, meta: EventMeta): EnterpriseState {
  switch (event.type) {
    case 'enterprise-registered':
      return {
        ...event.data,
        registeredAt: meta.at,
        since: meta.at,
        indicators: [],
        findings: [],
        titles: [],
        bans: [],
        turns: [],
      };
    case 'identity-corrected':
      return { ...state, ...event.data };
    case 'indicators-put':
      return { ...state, ...withIndicators(state, event.data.items) };
    case 'finding-recorded': {
      const { tier, criterionId } = event.data;
      const others = state.findings.filter((known) => known.tier !== tier || known.criterionId !== criterionId);
      return { ...state, findings: [...others, { ...event.data, by: meta.actor.id, at: meta.at }] };
    }
    case 'title-granted':
      return { ...state, titles: withTitle(state.titles, event.data, dateOf(meta.at)) };
    case 'title-update-opened':
      return changeTitle(state, event.data.code, () => ({ openUpdate: event.data.year }));
    case 'title-updated':
      return changeTitle(state, event.data.code, () => ({ openUpdate: null, updatedThrough: event.data.year }));
    case 'title-update-missed':
      return changeTitle(state, event.data.code, (title) => ({
        openUpdate: null,
        updatedThrough: event.data.year,
        missedUpdates: [...title.missedUpdates, event.data.year],
      }));
    case 'title-begun':
      return { ...state, titles: withTitleBegun(state.titles, event.data.code) };
    case 'title-lapsed':
      return changeTitle(state, event.data.code, () => ({ status: 'lapsed', openUpdate: null }));
    case 'ban-imposed':
      return { ...state, bans: [...state.bans, { ...event.data, liftedOn: null }] };
    case 'ban-lifted':
      return {
        ...state,
        bans: state.bans.map((ban) => (ban.id === event.data.id ? { ...ban, liftedOn: dateOf(meta.at) } : ban)),
      };
    case 'turn-opened':
    case 'turn-closed':
    case 'turn-redated':
    case 'clock-paused':
    case 'clock-resumed':
    case 'clock-extended':
    case 'reminded':
    case 'escalated':
      return { ...state, turns: evolveTurns(state.turns, event) };
  }
}

export function evolveEnterprise(
  state: EnterpriseState | undefined,
  event: EnterpriseEvent,
  meta: EventMeta,
): EnterpriseState {
  const next = apply(state as EnterpriseState, event, meta);
  return { ...next, since: meta.at };
}
