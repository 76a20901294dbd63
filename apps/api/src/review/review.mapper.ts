import type { Principal } from '@app/auth';
import {
  type ApplicationState,
  type IsoDate,
  REVIEW_RULE,
  type Settlement,
  type Turn,
  type WorkCalendar,
  openTurns,
  settlementOf,
  silenceOf,
} from '@app/domain';
import { type StoredSnapshot, notFound } from '@app/record';
import { lightOf } from '../enterprise/lights';
import { allowedActions } from '../record-access/allowed-actions';
import { seatActs } from './seat-acts';
import type { OpinionResponseDto } from './opinion.response';
import type { ReviewResponseDto, SeatResponseDto, StillNeededResponseDto } from './review.response';
import type { SiteCheckResponseDto } from './site-check.response';

/** Today and the calendar, for working days left. */
export interface Days {
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
}

type Round = ApplicationState['reviews'][number];
type Seat = Round['seats'][number];
type Opinion = NonNullable<Seat['opinion']>;

const NEEDED = {
  'waiting-for-answer': 'answer',
  'waiting-for-papers': 'papers',
  'waiting-for-confirmation': 'confirmation',
} as const;

/** An answer as it is shown. @param conditions the papers that its conditions became */
export function toOpinion(opinion: Opinion, conditions: OpinionResponseDto['conditions'] = []): OpinionResponseDto {
  const { verdict, reason, by, at, lateBy, fact, clause, criterionId, deemed, carriedFrom, forAccount } = opinion;
  return {
    verdict,
    reason,
    by,
    at,
    lateBy,
    fact: fact ?? null,
    clause: clause ?? null,
    criterionId: criterionId ?? null,
    deemedBy: deemed ? `${deemed.document}${deemed.clause}` : null,
    carriedFrom: carriedFrom ?? null,
    forAccount: forAccount ?? null,
    paperNo: opinion.paperNo ?? null,
    withdrawn: opinion.resolution?.note ?? null,
    conditions,
  };
}

function dueOnOf(turns: readonly Turn[], round: Round, { id }: Pick<Seat, 'id'>): string | null {
  const key = `${round.id}:${id}`;
  return turns.find((turn) => turn.key === key || turn.key.startsWith(`${key}.`))?.clock.dueOn ?? null;
}

/** How near a day is, as a person reads it. */
function nearness(dueOn: string | null, { today, calendar }: Days): Pick<SeatResponseDto, 'workingDaysLeft' | 'light'> {
  if (dueOn === null) return { workingDaysLeft: null, light: null };
  return { workingDaysLeft: calendar.workingDaysBetween(today, dueOn), light: lightOf(dueOn, today, calendar) };
}

function conditionsOf({ requests }: ApplicationState, { condition }: Seat): OpinionResponseDto['conditions'] {
  const { items = [] } = requests.find(({ id }) => id === condition?.requestId) ?? {};
  return items.map(({ title, status }) => ({ title: { ...title }, status }));
}

interface RoundNow {
  readonly state: ApplicationState;
  readonly turns: readonly Turn[];
  readonly round: Round;
  readonly settlement: Settlement;
  readonly days: Days;
}

function toSeat({ state, turns, round, settlement: { seats }, days }: RoundNow, seat: Seat): SeatResponseDto {
  const silence = silenceOf(seat);
  const dueOn = dueOnOf(turns, round, seat);
  return {
    id: seat.id,
    role: seat.role,
    department: seat.department,
    dueOn,
    ...nearness(dueOn, days),
    opinion: seat.opinion && toOpinion(seat.opinion, conditionsOf(state, seat)),
    silence: silence.means === 'escalates' ? { means: silence.means, document: null, clause: null } : silence,
    standing: seats.find(({ id }) => id === seat.id)?.standing ?? 'waiting-for-answer',
    late: (seat.late ?? []).map((opinion) => toOpinion(opinion)),
    added: seat.added?.reason ?? null,
    delegatedTo: seat.delegated?.to ?? null,
    delegatedThrough: seat.delegated?.toOn ?? null,
    vacant: seat.vacant !== undefined,
    recused: seat.recused.length,
  };
}

function stillNeeded(turns: readonly Turn[], round: Round, { seats }: Settlement): StillNeededResponseDto[] {
  if (round.status === 'closed' || round.kind === 'site-check') return [];
  return seats.flatMap(({ id, standing }) =>
    standing in NEEDED
      ? [{ seat: id, what: NEEDED[standing as keyof typeof NEEDED], dueOn: dueOnOf(turns, round, { id }) }]
      : [],
  );
}

/** Whether the caller's own answer in the round was counted; null where there is none. */
function isCounted({ seats }: Round, caller: Principal): boolean | null {
  if (seats.some(({ late }) => late?.some(({ by }) => by === caller.id))) return false;
  return seats.some(({ opinion }) => opinion?.by === caller.id) ? true : null;
}

/** Null where nothing asks the caller; where somebody is asked again, what was said in this round counts. */
function hasDeclared(
  { declarations }: Round,
  caller: Principal,
  acts: readonly { readonly name: string }[],
): boolean | null {
  if (!acts.some(({ name }) => name === 'declarations')) return null;
  return declarations.some(({ by }) => by === caller.id);
}

function toSiteCheck({ siteCheck }: Round): SiteCheckResponseDto | null {
  if (!siteCheck) return null;
  const { photos = [], checklist = [], ...rest } = siteCheck;
  return {
    ...rest,
    photos: photos.map((photo) => ({ ...photo })),
    checklist: checklist.map((answer) => ({ ...answer, note: answer.note ?? null })),
  };
}

function checklistOf({ terms }: ApplicationState): ReviewResponseDto['siteChecklist'] {
  const { checklist = [] } = terms.templates.find(({ kind }) => kind === 'site-check') ?? {};
  return checklist.map(({ id, title }) => ({ id, title: { ...title } }));
}

/** A review round as the caller sees it. @throws DomainError 404 where the application has no such round */
export function toReviewResponse(
  snapshot: StoredSnapshot,
  reviewId: string,
  caller: Principal,
  days: Days,
): ReviewResponseDto {
  const state = snapshot.state as ApplicationState;
  const round = state.reviews.find((candidate) => candidate.id === reviewId);
  if (!round) throw notFound();
  const turns = openTurns(state.turns).filter((turn) => turn.ref === reviewId);
  const settlement = settlementOf(round);
  const acts = allowedActions(snapshot.description, caller, seatActs(state, round, caller)).filter(({ href }) =>
    href.includes(`${reviewId}/`),
  );
  return {
    id: round.id,
    applicationId: state.id,
    creditCode: state.creditCode,
    kind: round.kind,
    round: round.round,
    status: round.status,
    openedAt: round.openedAt,
    closedAt: round.closedAt,
    seats: round.seats.map((seat) => toSeat({ state, turns, round, settlement, days }, seat)),
    rule: {
      sentences: REVIEW_RULE.map((sentence) => ({ ...sentence })),
      result: settlement.result,
      objections: [...settlement.objections],
    },
    stillNeeded: stillNeeded(turns, round, settlement),
    counted: isCounted(round, caller),
    declared: hasDeclared(round, caller, acts),
    siteCheck: toSiteCheck(round),
    siteChecklist: round.kind === 'site-check' ? checklistOf(state) : [],
    scoresheet: [],
    revision: snapshot.revision,
    allowedActions: acts,
  };
}
