import type { ApplicationState } from '../application/application.types';
import type { CultivationState } from '../cultivation/cultivation.types';
import type { WorkCalendar } from '../kernel/calendar';
import { type IsoDate, dateOf } from '../kernel/time';
import type { NoticeState } from '../notice/notice.types';
import type { Turn } from '../turn/turn.types';
import { closedSpells, lastDayOf, lifeOf, livesOf } from './case-lives';
import { claimsOfTurn, ownerOf, suspendedWhile } from './claims';
import { ledgerOf } from './ledger';
import type { Claim, Ledger } from './ledger.types';

/** Turns by which the firm and the bureau put right what an upper level sent back. */
function sentBackByUpper({ requests, turns }: ApplicationState): Turn[] {
  const ids = requests.filter(({ cause }) => cause === 'returned-by-upper').map(({ id }) => id);
  return turns.filter(({ ref }) => ids.includes(ref));
}

/** Days of a step that lies with an upper level are that level's, not those of the officer who records what it does. */
function claimsOfCaseTurn(state: ApplicationState, turn: Turn): Claim[] {
  const step = state.terms.templates.find(({ kind }) => kind === turn.ref);
  if (turn.task !== 'record-upper-event' || step?.owner !== 'upper') return claimsOfTurn(turn);
  return suspendedWhile(claimsOfTurn(turn, 'upper'), sentBackByUpper(state).map(lifeOf));
}

/** A notice is the public's while it runs; the handler of an objection shares its days, and has those after its last one. */
function claimsOfNotice(notice: NoticeState): Claim[] {
  const because = notice.id;
  const { endsOn, earlier } = notice;
  const publishedOn = earlier?.[0]?.publishedOn ?? notice.publishedOn;
  const closedOn = notice.status === 'open' ? null : dateOf(notice.endedAt ?? notice.since);
  const runs = { owner: 'public', because, from: publishedOn } as const;
  const ofObjections = notice.turns.flatMap((turn) =>
    claimsOfTurn(turn, ownerOf(turn.assignee)).map((claim) => ({ ...claim, because })),
  );
  return [
    { ...runs, to: closedOn !== null && closedOn < endsOn ? closedOn : endsOn, rank: 0 },
    // It ends in the first moment of the day after, or waits for its year: the days until then are its own.
    { ...runs, to: closedOn, rank: 2 },
    // The case does not wait for an answer that comes after the notice.
    ...(closedOn === null ? ofObjections : suspendedWhile(ofObjections, [{ from: closedOn, to: null }])),
  ];
}

/**
 * Who owned every working day of an application, from the day on which it was opened to the day on which it ended, or today. Days
 * on which it was closed, before it was taken up again or its refusal reviewed, are `closed`.
 *
 * @param notices the county's notices of this case, each with the clocks of its objections
 */
export function applicationLedger(
  state: ApplicationState,
  notices: readonly NoticeState[],
  today: IsoDate,
  calendar: WorkCalendar,
): Ledger {
  const ofTurns = state.turns.flatMap((turn) => claimsOfCaseTurn(state, turn));
  const closed = closedSpells(state).map((spell): Claim => ({ ...spell, owner: 'closed', because: state.id, rank: 2 }));
  const claims = [...ofTurns, ...notices.flatMap(claimsOfNotice), ...closed];
  const through = lastDayOf(state, today);
  return ledgerOf({ openedOn: dateOf(state.openedAt), through, claims, otherwise: 'product' }, calendar);
}

/**
 * Who owned every working day of a cultivation: the owners of its plan's turns; where none runs, the application that it waits
 * for, whose own ledger says more; else it waits for a date.
 */
export function cultivationLedger(
  state: CultivationState,
  applications: readonly ApplicationState[],
  today: IsoDate,
  calendar: WorkCalendar,
): Ledger {
  const ofCases = applications.flatMap((application) =>
    livesOf(application).map((life): Claim => ({
      ...life,
      owner: `case:${application.id}`,
      because: application.id,
      rank: 2,
    })),
  );
  const claims = [...state.turns.flatMap((turn) => claimsOfTurn(turn)), ...ofCases];
  const through = state.closing ? dateOf(state.closing.at) : today;
  return ledgerOf({ openedOn: dateOf(state.launchedAt), through, claims, otherwise: 'waiting' }, calendar);
}
