import type { ApplicationState, DiagnosisDigest } from './application.types';
import { lostPapers } from './lost-papers';
import type { Opinion, OpinionVerdict, ReviewRound, Seat } from './review.types';

/** The last closed round of each kind: what earlier rounds said was done again. */
function latestRounds(state: ApplicationState): ReviewRound[] {
  const latest = new Map(state.reviews.filter((round) => round.closedAt).map((round) => [round.kind, round]));
  return [...latest.values()];
}

/** Seats of a round that gave this answer. */
function seatsThatSaid(round: ReviewRound, verdict: OpinionVerdict): string[] {
  return round.seats.filter((seat) => seat.opinion?.verdict === verdict).map((seat) => seat.id);
}

function objectingSeats(round: ReviewRound): Seat[] {
  return round.seats.filter(({ opinion }) => opinion?.verdict === 'object' && !opinion.resolution);
}

/** Departments (or the bureau) whose objection in the latest round of its kind still stands. */
export function standingObjections(state: ApplicationState): string[] {
  return latestRounds(state).flatMap((round) => objectingSeats(round).map((seat) => seat.id));
}

/** The seats with an objection that stands, for what they say of fact and clause. */
export function objectingSeatsOf(state: ApplicationState): Seat[] {
  return latestRounds(state).flatMap(objectingSeats);
}

/** A condition by its number in a rule set, or an article, a chapter or an annex of a document. */
const CITATION =
  /[A-Z]{2,}-\d+|第\s*[〇零一二三四五六七八九十百\d]+\s*[条款项章]|附件|\b(?:article|section|annex)\s+\w/i;

/** Standing objections that name no clause: the leader asks for it before the case is decided by them. */
function uncitedObjections(state: ApplicationState): string[] {
  const names = ({ criterionId, clause, reason }: Opinion): boolean =>
    Boolean(criterionId ?? clause?.trim()) || CITATION.test(reason);
  return objectingSeatsOf(state).flatMap(({ id, opinion }) => (opinion && !names(opinion) ? [id] : []));
}

/** True where the rounds of the documents step were used up before all papers were there, or none came for one that was lost. */
export function papersMissing(state: ApplicationState): boolean {
  const step = state.steps.find((candidate) => candidate.kind === 'documents');
  return step?.result === 'incomplete' || lostPapers(state).some(({ replacement }) => replacement === 'unanswered');
}

/** True while another paper is awaited for an accepted one in which a virus was found. */
export function papersInfected(state: ApplicationState): boolean {
  return lostPapers(state).some(({ replacement }) => replacement !== 'unanswered');
}

/** True where the last site check left lines of the pack's list without an answer. */
function checklistIncomplete({ terms }: ApplicationState, rounds: readonly ReviewRound[]): boolean {
  const asked = terms.templates.find(({ kind }) => kind === 'site-check')?.checklist ?? [];
  return rounds.some(({ siteCheck }) => {
    const answered = siteCheck?.checklist?.map(({ itemId }) => itemId) ?? [];
    return siteCheck !== null && asked.some(({ id }) => !answered.includes(id));
  });
}

/**
 * What stays open, as it is listed to the deciding leader.
 *
 * @param diagnosis today's, where there is one; otherwise that of the precheck counts
 * @returns `unknown:<criterion>`, `manual:<criterion>`, `condition:<seat>`, `site:inconsistent`, `site:checklist-incomplete`,
 *   `notice:upheld`, `papers:incomplete`, `papers:infected`, `ban-match`, `objection:<seat>`, `objection-uncited:<seat>`, in this order
 */
export function openPointsOf(state: ApplicationState, diagnosis?: DiagnosisDigest | null): string[] {
  const { unknown, manual } = diagnosis ?? state.precheck;
  const rounds = latestRounds(state);
  return [
    ...unknown.map((id) => `unknown:${id}`),
    ...manual.map((id) => `manual:${id}`),
    ...rounds.flatMap((round) => seatsThatSaid(round, 'agree-with-conditions')).map((seat) => `condition:${seat}`),
    ...rounds.filter((round) => round.siteCheck?.result === 'inconsistent').map(() => 'site:inconsistent'),
    ...(checklistIncomplete(state, rounds) ? ['site:checklist-incomplete'] : []),
    ...(state.noticeResult === 'upheld' ? ['notice:upheld'] : []),
    ...(papersMissing(state) ? ['papers:incomplete'] : []),
    ...(papersInfected(state) ? ['papers:infected'] : []),
    ...(state.banMatches?.some(({ verdict }) => verdict === null) ? ['ban-match'] : []),
    ...standingObjections(state).map((seat) => `objection:${seat}`),
    ...uncitedObjections(state).map((seat) => `objection-uncited:${seat}`),
  ];
}
