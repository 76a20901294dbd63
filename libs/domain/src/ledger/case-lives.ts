import type { ApplicationState } from '../application/application.types';
import type { Reopening } from '../application/remedy.types';
import { isUnderReview } from '../application/remedies';
import { type IsoDate, dateOf } from '../kernel/time';
import type { Turn } from '../turn/turn.types';
import { suspendedWhile } from './claims';
import type { Claim } from './ledger.types';

type Spell = Pick<Claim, 'from' | 'to'>;

/** The whole life of a turn, paused or not. */
export function lifeOf(turn: Turn): Spell {
  return { from: dateOf(turn.openedAt), to: turn.closedAt ? dateOf(turn.closedAt) : null };
}

function reviewsOf({ turns }: ApplicationState): Spell[] {
  return turns.filter(({ task }) => task === 'review-refusal').map(lifeOf);
}

/** Of events from before the day of closing was kept: closing had ended every turn, and none began before the case was taken up. */
function lastWaitedFor({ turns, openedAt }: ApplicationState, { on }: Reopening): IsoDate {
  const before = turns.filter((turn) => turn.task !== 'review-refusal' && dateOf(turn.openedAt) < on);
  const ends = before.flatMap(({ closedAt }) => (closedAt ? [dateOf(closedAt)] : []));
  return ends.reduce((last, end) => (end > last ? end : last), dateOf(openedAt));
}

/** Stretches on which a case was closed, be it that its refusal was under review meanwhile; the last without end where it is now. */
export function closedSpells(state: ApplicationState): Spell[] {
  const before = (state.reopenings ?? []).map((again) => ({
    from: again.closedOn ?? lastWaitedFor(state, again),
    to: again.on,
  }));
  return state.closing ? [...before, { from: dateOf(state.closing.at), to: null }] : before;
}

/** Stretches on which somebody was waited for in a case: it was open, or its refusal under review. */
export function livesOf(state: ApplicationState): Spell[] {
  const whole: Claim = { owner: '', from: dateOf(state.openedAt), to: null, because: '', rank: 0 };
  const open = suspendedWhile([whole], closedSpells(state)).map(({ from, to }) => ({ from, to }));
  return [...open, ...reviewsOf(state)];
}

/** The last day of a case: of its closing, or of the review that came after it; today while it is open or under review. */
export function lastDayOf(state: ApplicationState, today: IsoDate): IsoDate {
  if (!state.closing || isUnderReview(state)) return today;
  const { closing, refusalReview } = state;
  return dateOf(refusalReview?.closedAt && refusalReview.closedAt > closing.at ? refusalReview.closedAt : closing.at);
}
