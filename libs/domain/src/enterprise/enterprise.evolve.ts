import type { EventMeta } from '../kernel/decider';
import { type IsoDate, dateOf } from '../kernel/time';
import { evolveTurns } from '../turn/turn.evolve';
import { evolveCaretakers } from './caretakers/caretakers.evolve';
import type { EnterpriseEvent } from './enterprise.events';
import type { EnterpriseState, GrantedTitle, HeldTitle, IndicatorRecord } from './enterprise.types';
import { isObservedBefore, slotOf } from './indicator-changes';
import { evolveLife } from './life/life.evolve';
import { LIFE_EVENTS, type LifeEvent } from './life/life.events';
import { type PeopleEvent, isPeopleEvent } from './people/people.events';
import { evolvePeople } from './people/people.evolve';
import { preparesOn, updatesSettledThrough } from './title-dates';

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
    preparesOn: preparesOn(granted, on),
  };
}

/**
 * A new grant of a title takes the place of the one held before, at once or on the day on which it begins; the stream keeps
 * both. Whatever was under re-review is so no longer: this is the result.
 */
function withTitle(titles: readonly HeldTitle[], granted: GrantedTitle, on: IsoDate): HeldTitle[] {
  const title = held(granted, on);
  const others = titles
    .filter((known) => known.code !== title.code || (title.beginsOn && !known.beginsOn))
    .map((known) =>
      known.code === title.code && known.status === 'under-re-review' ? { ...known, status: 'valid' as const } : known,
    );
  return [...others, title];
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

type TitleEvent = Extract<
  EnterpriseEvent,
  {
    type:
      | 'title-granted'
      | 'title-update-opened'
      | 'title-updated'
      | 'title-update-missed'
      | 'title-begun'
      | 'title-lapsed';
  }
>;

function applyToTitle(state: EnterpriseState, event: TitleEvent, meta: EventMeta): EnterpriseState {
  switch (event.type) {
    case 'title-granted':
      return { ...state, titles: withTitle(state.titles, event.data, dateOf(meta.at)) };
    case 'title-update-opened':
      return changeTitle(state, event.data.code, () => ({
        openUpdate: event.data.year,
        ...(event.data.rule ? { updateRule: event.data.rule } : {}),
      }));
    case 'title-updated':
      return changeTitle(state, event.data.code, () => ({
        ...{ openUpdate: null, updatedThrough: event.data.year, warnedUntil: null },
      }));
    case 'title-update-missed':
      return changeTitle(state, event.data.code, (title) => ({
        openUpdate: null,
        warnedUntil: null,
        updatedThrough: event.data.year,
        missedUpdates: [...title.missedUpdates, event.data.year],
      }));
    case 'title-begun':
      return { ...state, titles: withTitleBegun(state.titles, event.data.code) };
    case 'title-lapsed':
      return changeTitle(state, event.data.code, () => ({
        ...{ status: 'lapsed', openUpdate: null, warnedUntil: null },
        ending: { cause: event.data.cause ?? 'EXPIRED', on: dateOf(meta.at), level: null, documentNo: null },
      }));
  }
}

type KnownEvent = Exclude<EnterpriseEvent, LifeEvent | PeopleEvent>;

function apply(state: EnterpriseState, event: KnownEvent, meta: EventMeta): EnterpriseState {
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
    case 'identity-corrected': {
      const { name } = event.data;
      const until = dateOf(meta.at);
      const isRenamed = name !== undefined && name !== state.name;
      const former = isRenamed ? { formerNames: [...(state.formerNames ?? []), { name: state.name, until }] } : {};
      return { ...state, ...former, ...event.data };
    }
    case 'indicators-put':
      return { ...state, ...withIndicators(state, event.data.items) };
    case 'finding-recorded': {
      const { tier, criterionId } = event.data;
      const others = state.findings.filter((known) => known.tier !== tier || known.criterionId !== criterionId);
      return { ...state, findings: [...others, { ...event.data, by: meta.actor.id, at: meta.at }] };
    }
    case 'title-granted':
    case 'title-update-opened':
    case 'title-updated':
    case 'title-update-missed':
    case 'title-begun':
    case 'title-lapsed':
      return applyToTitle(state, event, meta);
    case 'caretaker-named':
      return evolveCaretakers(state, event, meta);
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
  const known = state as EnterpriseState;
  if (isPeopleEvent(event)) return { ...evolvePeople(known, event, meta), since: meta.at };
  const next = LIFE_EVENTS.has(event.type)
    ? evolveLife(known, event as LifeEvent, meta)
    : apply(known, event as KnownEvent, meta);
  return { ...next, since: meta.at };
}
